package uk.disc.decision;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.disc.subject.Capacity;
import uk.disc.subject.Fact;
import uk.disc.subject.FactKind;
import uk.disc.subject.SubjectFacts;
import uk.disc.vocabulary.Speaker;

/**
 * Whose word counts for the person.
 *
 * <p>At 16 a person decides for themselves, unless an assessment found that they can't: then an attorney or a deputy may. Somebody
 * younger decides if they understand the decision, and else whoever has parental responsibility.
 */
enum Spokesperson {
    /** The person. */
    SELF(EnumSet.of(Speaker.SELF), null),
    /** Someone with parental responsibility. */
    PARENT(EnumSet.of(Speaker.PARENT), null),
    /** An attorney or a deputy, because the person lacks capacity for this decision. */
    ATTORNEY_OR_DEPUTY(EnumSet.of(Speaker.ATTORNEY, Speaker.DEPUTY), null),
    /** Somebody has to find out whether the young person understands. Until then anybody's word is heard, and none permits. */
    UNDETERMINED(EnumSet.allOf(Speaker.class), null),
    /** Nobody has looked up the age. */
    NEEDS_AGE(EnumSet.noneOf(Speaker.class), FactKind.AGE),
    /** Nobody has looked up the competence. */
    NEEDS_COMPETENCE(EnumSet.noneOf(Speaker.class), FactKind.COMPETENCE),
    /** Nobody has looked up the capacity. */
    NEEDS_CAPACITY(EnumSet.noneOf(Speaker.class), FactKind.CAPACITY);

    /** Whoever is younger may be unable to decide. Family Law Reform Act 1969 section 8; Mental Capacity Act 2005 section 2(5). */
    static final int ADULT_AGE = 16;

    /** The facts it takes to tell. */
    static final List<FactKind> ASKS = List.of(FactKind.AGE, FactKind.COMPETENCE, FactKind.CAPACITY);

    private final Set<Speaker> speakers;
    private final @Nullable FactKind waitsFor;

    Spokesperson(Set<Speaker> speakers, @Nullable FactKind waitsFor) {
        this.speakers = speakers;
        this.waitsFor = waitsFor;
    }

    /**
     * Whose word counts.
     *
     * @param facts what is known of the person
     * @param purpose the purpose of the disclosure: capacity is about one decision
     * @param day the day of the disclosure
     * @return who speaks, or which fact it takes to tell
     */
    static Spokesperson of(SubjectFacts facts, String purpose, LocalDate day) {
        if (facts.age().state() == Fact.State.UNKNOWN) {
            return NEEDS_AGE;
        }
        if (facts.age().value().isEmpty()) {
            return UNDETERMINED;
        }
        if (facts.age().value().get() < ADULT_AGE) {
            return switch (facts.competence().state()) {
                case UNKNOWN -> NEEDS_COMPETENCE;
                case NONE_RECORDED -> UNDETERMINED;
                case KNOWN -> facts.competence().value().orElseThrow().competent() ? SELF : PARENT;
            };
        }
        if (facts.capacity().state() == Fact.State.UNKNOWN) {
            return NEEDS_CAPACITY;
        }
        return lacksCapacity(facts, purpose, day) ? ATTORNEY_OR_DEPUTY : SELF;
    }

    /** Whether they are known to be younger than anybody whose capacity is assessed. */
    static boolean isTooYoungForCapacity(SubjectFacts facts) {
        Optional<Integer> age = facts.age().value();
        return age.isPresent() && age.get() < ADULT_AGE;
    }

    /** The latest assessment of this decision not later than a day. */
    static Capacity.@Nullable Assessment assessment(SubjectFacts facts, String purpose, LocalDate day) {
        Optional<Capacity> capacity = facts.capacity().value();
        Capacity.Assessment latest = null;
        if (capacity.isPresent()) {
            List<Capacity.Assessment> all = capacity.get().assessments();
            for (int place = 0; place < all.size(); place++) {
                Capacity.Assessment each = all.get(place);
                if (!each.on().isAfter(day)
                        && (each.purposes().isEmpty() || each.purposes().contains(purpose))
                        && (latest == null || isLater(each, latest))) {
                    latest = each;
                }
            }
        }
        return latest;
    }

    /** Of two on one day, the one that found the person unable counts. */
    private static boolean isLater(Capacity.Assessment each, Capacity.Assessment latest) {
        return each.on().isAfter(latest.on()) || (each.on().equals(latest.on()) && each.lacksCapacity());
    }

    static boolean lacksCapacity(SubjectFacts facts, String purpose, LocalDate day) {
        Capacity.Assessment latest = assessment(facts, purpose, day);
        return latest != null && latest.lacksCapacity();
    }

    /** Whose statements count. */
    Set<Speaker> speakers() {
        return speakers;
    }

    /** The answer of a rule that can't tell yet; null when it can. */
    @Nullable
    Answer unknown() {
        return waitsFor == null ? null : Answer.left(waitsFor);
    }
}
