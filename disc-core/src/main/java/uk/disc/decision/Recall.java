package uk.disc.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.disc.subject.Fact;
import uk.disc.subject.FactKind;
import uk.disc.subject.SubjectFacts;

/**
 * Finished decisions, found again by what the checks say: people about whom every check says the same get the same decision, and it need not
 * be put together anew.
 *
 * <p>It is a tree: one level for each check, one branch for each answer met so far. It holds answers and decisions, never facts, and no
 * answer that tells something of one person, such as a date. It stops growing at {@value #MOST} decisions. Safe to use from several
 * threads.
 */
final class Recall {
    private static final int MOST = 32;

    private final Check[] checks;
    private final FactKind[][] asks;
    private final Node root = new Node();
    private volatile int held;

    Recall(Set<Check> distinct) {
        checks = distinct.toArray(new Check[0]);
        asks = new FactKind[checks.length][];
        for (int place = 0; place < checks.length; place++) {
            asks[place] = checks[place].asks().toArray(new FactKind[0]);
        }
    }

    private static final class Node {
        private volatile Branch[] branches = new Branch[0];
        private volatile @Nullable Decision decision;

        @Nullable
        Node after(Answer answer, int unknown) {
            for (Branch branch : branches) {
                if (branch.unknown() == unknown && branch.answer().saysTheSameAs(answer)) {
                    return branch.to();
                }
            }
            return null;
        }

        Node grow(Answer answer, int unknown) {
            Node to = new Node();
            Branch[] more = Arrays.copyOf(branches, branches.length + 1);
            more[branches.length] = new Branch(answer, unknown, to);
            branches = more;
            return to;
        }
    }

    /**
     * Where an answer leads.
     *
     * @param answer what a check said
     * @param unknown a bit for each fact it may ask that nobody has looked up; none where it waits for nothing
     * @param to what the other checks said
     */
    private record Branch(Answer answer, int unknown, Node to) {}

    /** The decision where every check says what it said before; null for the first time. */
    @Nullable
    Decision find(SubjectFacts facts, Instant at, LocalDate day) {
        Node node = root;
        for (int place = 0; place < checks.length; place++) {
            Answer answer = checks[place].ask(facts, at, day);
            Node next = node.after(answer, unknown(place, answer, facts));
            if (next == null) {
                return null;
            }
            node = next;
        }
        return node.decision;
    }

    /** Keeps a decision, unless it is about one person alone or there are enough. */
    void keep(SubjectFacts facts, Instant at, LocalDate day, Decision decision) {
        if (held >= MOST) {
            return;
        }
        Answer[] answers = new Answer[checks.length];
        int[] unknown = new int[checks.length];
        for (int place = 0; place < checks.length; place++) {
            answers[place] = checks[place].ask(facts, at, day);
            unknown[place] = unknown(place, answers[place], facts);
            if (answers[place].isOfOnePerson()) {
                return;
            }
        }
        keep(answers, unknown, decision);
    }

    private synchronized void keep(Answer[] answers, int[] unknown, Decision decision) {
        if (held >= MOST) {
            return;
        }
        Node node = root;
        for (int place = 0; place < checks.length; place++) {
            Node next = node.after(answers[place], unknown[place]);
            node = next == null ? node.grow(answers[place], unknown[place]) : next;
        }
        if (node.decision == null) {
            node.decision = decision;
            held = held + 1;
        }
    }

    /** A decision lists all that a waiting check may ask for and nobody has looked up. */
    private int unknown(int place, Answer answer, SubjectFacts facts) {
        int bits = 0;
        if (!answer.waitsFor().isEmpty()) {
            for (FactKind kind : asks[place]) {
                if (facts.fact(kind).state() == Fact.State.UNKNOWN) {
                    bits |= 1 << kind.ordinal();
                }
            }
        }
        return bits;
    }
}
