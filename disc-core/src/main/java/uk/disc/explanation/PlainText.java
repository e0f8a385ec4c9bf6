package uk.disc.explanation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import uk.disc.decision.CategoryDecision;
import uk.disc.decision.Decision;
import uk.disc.decision.Effect;
import uk.disc.decision.Finding;
import uk.disc.decision.Outcome;
import uk.disc.decision.Pending;
import uk.disc.decision.RuleCatalogue;
import uk.disc.decision.RuleDescription;
import uk.disc.policy.PolicyPack;
import uk.disc.subject.FactKind;
import uk.disc.vocabulary.TermKind;

/** The wording of one pack in one language, and how a decision is told in it. */
final class PlainText {
    /** What an answer comes to, for its first words. A permit for which something still has to be known is none. */
    enum Standing {
        PERMIT,
        OUTSIDE,
        PENDING,
        DENY,
        REFER,
        EXCLUDE,
        OUT_OF_SCOPE
    }

    private final PolicyPack pack;
    private final Slots slots;
    private final MessageCatalogue messages;
    private final Map<String, RuleWording> rules = new HashMap<>();
    private final Map<Audience, Map<Standing, Template>> answers = new EnumMap<>(Audience.class);
    private final Map<String, Template> unknown = new HashMap<>();
    private final Map<Change.Kind, Template> changes = new EnumMap<>(Change.Kind.class);
    private final Map<String, Template> single = new HashMap<>();
    private final String also;
    private final String ifYouShare;
    private final String unverified;
    private final String notStated;

    PlainText(PolicyPack pack, MessageCatalogue messages) {
        this.pack = pack;
        this.messages = messages;
        slots = new Slots(pack, PackLabels.of(pack), messages);
        RuleWording.Otherwise otherwise = RuleWording.Otherwise.of(messages, slots::named);
        for (RuleDescription rule : RuleCatalogue.shipped().all()) {
            if (messages.rules().containsKey(rule.id())) {
                rules.put(rule.id(), RuleWording.of(rule, messages, slots::named, otherwise));
            }
        }
        for (Audience audience : Audience.values()) {
            Map<Standing, Template> ofAudience = new EnumMap<>(Standing.class);
            for (Standing standing : Standing.values()) {
                ofAudience.put(
                        standing,
                        template("outcomes." + standing + "." + audience.name().toLowerCase(Locale.ROOT)));
            }
            answers.put(audience, ofAudience);
        }
        for (FactKind fact : FactKind.values()) {
            String sentence = messages.text("unknown").replace("{fact}", messages.text("facts." + fact));
            unknown.put(fact.input(), Template.of(sentence, slots::named));
        }
        for (Change.Kind kind : Change.Kind.values()) {
            changes.put(kind, template("changes." + kind));
        }
        for (String path :
                List.of("rest", "restWaits", "words.citation", "words.rule", "nearest.intro", "nearest.none")) {
            single.put(path, template(path));
        }
        also = messages.text("words.also");
        ifYouShare = messages.text("ifYouShare");
        unverified = messages.text("words.unverified");
        notStated = messages.text("words.notStated");
    }

    private Template template(String path) {
        return Template.of(messages.text(path), slots::named);
    }

    private Template single(String path) {
        return Objects.requireNonNull(single.get(path), path);
    }

    RuleWording rule(Finding finding) {
        RuleWording wording = rules.get(finding.rule());
        if (wording == null) {
            throw new IllegalArgumentException("A decision does not carry findings of " + finding.rule());
        }
        return wording;
    }

    static Standing standing(Decision decision) {
        return switch (decision.outcome()) {
            case DENY -> Standing.DENY;
            case REFER -> Standing.REFER;
            case EXCLUDE -> Standing.EXCLUDE;
            case OUT_OF_SCOPE -> Standing.OUT_OF_SCOPE;
            case PERMIT -> {
                if (!decision.isSettled()) {
                    yield Standing.PENDING;
                }
                yield goesOutsideAgreements(decision) ? Standing.OUTSIDE : Standing.PERMIT;
            }
        };
    }

    private static boolean goesOutsideAgreements(Decision decision) {
        List<Finding> findings = decision.findings();
        for (int index = 0; index < findings.size(); index++) {
            if (findings.get(index).effect() == Effect.PERMIT) {
                return true;
            }
        }
        return false;
    }

    /** Tells a decision. Findings that decide come first, each with its own next step; then what may go, and what is not known. */
    void append(StringBuilder out, Decision decision, Audience audience) {
        Text text = new Text(out);
        Standing standing = standing(decision);
        Template answer = answer(audience, standing);
        boolean answered = false;
        boolean unchecked = !decision.unverified().isEmpty();
        for (int index = 0; index < decision.findings().size(); index++) {
            Finding finding = decision.findings().get(index);
            if (!tells(standing, finding.effect())) {
                continue;
            }
            RuleWording wording = rule(finding);
            Telling telling = telling(decision, finding, wording.rule());
            text.paragraph();
            if (answered) {
                text.sentence(also);
            } else if (!decides(standing, finding.effect())) {
                text.sentence(answer, telling(decision, concerned(decision)));
                text.paragraph();
                text.sentence(also);
            }
            Optional<Template> first =
                    !answered && decides(standing, finding.effect()) ? Optional.of(answer) : Optional.empty();
            answered = true;
            wording.append(text, audience, finding.effect(), telling, first);
            if (audience != Audience.PUBLIC) {
                text.sentence(single("words.citation"), telling);
            }
            if (audience == Audience.DEVELOPER) {
                text.sentence(single("words.rule"), telling);
            }
            unchecked |= !wording.rule().verified();
        }
        if (!answered) {
            text.sentence(answer, telling(decision, concerned(decision)));
        }
        rest(text, decision);
        waits(text, decision);
        if (audience != Audience.PUBLIC) {
            obligations(text, decision);
        }
        if (unchecked) {
            text.paragraph();
            text.sentence(unverified);
        }
    }

    /** What to do now. A step that follows from several findings is said once. */
    String nextStep(Decision decision) {
        StringBuilder out = new StringBuilder();
        Text text = new Text(out);
        Standing standing = standing(decision);
        Set<String> said = new HashSet<>();
        for (Finding finding : decision.findings()) {
            if (tells(standing, finding.effect())) {
                RuleWording words = rule(finding);
                String step = filled(words.next(finding.effect()).orElse(words.act()), decision, finding);
                if (said.add(step)) {
                    text.sentence(step);
                }
            }
        }
        waits(text, decision);
        if (decision.outcome() == Outcome.PERMIT || decision.outcome() == Outcome.OUT_OF_SCOPE) {
            obligations(text, decision);
        }
        if (out.isEmpty()) {
            text.sentence(answer(Audience.PRACTITIONER, standing), telling(decision, concerned(decision)));
        }
        return out.toString();
    }

    private Template answer(Audience audience, Standing standing) {
        return Objects.requireNonNull(
                Objects.requireNonNull(answers.get(audience)).get(standing));
    }

    /** Whether a finding is what the answer comes from. */
    private static boolean decides(Standing standing, Effect effect) {
        return switch (standing) {
            case DENY -> effect == Effect.DENY;
            case REFER -> effect == Effect.REFER;
            case EXCLUDE -> effect == Effect.EXCLUDE;
            case OUT_OF_SCOPE -> effect == Effect.OUT_OF_SCOPE;
            case OUTSIDE -> effect == Effect.PERMIT;
            case PERMIT, PENDING -> false;
        };
    }

    /** What stops is told with what else stops; a warning only where nothing does. */
    private static boolean tells(Standing standing, Effect effect) {
        return switch (effect) {
            case DENY, REFER, EXCLUDE -> true;
            case WARN ->
                standing == Standing.PERMIT || standing == Standing.OUTSIDE || standing == Standing.OUT_OF_SCOPE;
            case OUT_OF_SCOPE -> standing == Standing.OUT_OF_SCOPE;
            case PERMIT -> standing == Standing.OUTSIDE;
            case OBLIGE -> false;
        };
    }

    /** The categories that the answer is about: those that it comes from. */
    private static Collection<String> concerned(Decision decision) {
        if (decision.outcome() == Outcome.PERMIT) {
            return decision.request().categories();
        }
        if (isOfEachCategory(decision)) {
            return decision.categories().keySet();
        }
        SortedSet<String> concerned = new TreeSet<>();
        for (CategoryDecision category : decision.categories().values()) {
            if (category.outcome() == decision.outcome()) {
                concerned.add(category.category());
            }
        }
        return concerned;
    }

    private static boolean isOfEachCategory(Decision decision) {
        for (CategoryDecision category : decision.categories().values()) {
            if (category.outcome() != decision.outcome()) {
                return false;
            }
        }
        return true;
    }

    /** What may go although something else may not: said only where nothing is left to be known. */
    private void rest(Text text, Decision decision) {
        if (decision.outcome() == Outcome.PERMIT || decision.outcome() == Outcome.OUT_OF_SCOPE) {
            return;
        }
        rest(text, decision, true, "rest");
        rest(text, decision, false, "restWaits");
    }

    private void rest(Text text, Decision decision, boolean settled, String path) {
        List<String> codes = List.of();
        for (CategoryDecision category : decision.categories().values()) {
            if (category.outcome() == Outcome.PERMIT && category.pending().isEmpty() == settled) {
                codes = codes.isEmpty() ? new ArrayList<>() : codes;
                codes.add(category.category());
            }
        }
        if (!codes.isEmpty()) {
            text.paragraph();
            text.sentence(single(path), telling(decision, codes));
        }
    }

    private void waits(Text text, Decision decision) {
        if (decision.outcome() == Outcome.DENY || decision.isSettled()) {
            return;
        }
        text.paragraph();
        SortedSet<String> told = new TreeSet<>();
        for (Pending pending : decision.pending()) {
            if (told.add(pending.fact())) {
                text.sentence(
                        unknown(pending.fact()),
                        telling(decision, decision.request().categories()));
            }
        }
    }

    private Template unknown(String fact) {
        Template template = unknown.get(fact);
        if (template == null) {
            throw new IllegalArgumentException("No rule waits for " + fact);
        }
        return template;
    }

    private void obligations(Text text, Decision decision) {
        if (decision.outcome() == Outcome.DENY
                || !decision.isSettled()
                || decision.obligations().isEmpty()) {
            return;
        }
        text.paragraph();
        text.sentence(ifYouShare);
        for (String obligation : decision.obligations()) {
            text.sentence(obligation(obligation));
        }
    }

    /** An obligation in the vocabulary's own plain words. */
    String obligation(String code) {
        return pack.vocabulary()
                .legal(TermKind.OBLIGATION, code)
                .map(found -> found.term().plainEnglish())
                .orElse(code);
    }

    String unknownFact(Decision decision, String fact) {
        return filled(unknown(fact), telling(decision, decision.request().categories()));
    }

    /** One finding by itself, as the audience reads it. */
    String finding(Decision decision, Finding finding, Audience audience) {
        RuleWording wording = rule(finding);
        Telling telling = telling(decision, finding, wording.rule());
        StringBuilder out = new StringBuilder();
        wording.append(new Text(out), audience, finding.effect(), telling, Optional.empty());
        return out.toString();
    }

    String filled(Template template, Decision decision, Finding finding) {
        return filled(template, telling(decision, finding, rule(finding).rule()));
    }

    private static String filled(Template template, Telling telling) {
        StringBuilder out = new StringBuilder();
        template.append(out, telling);
        return out.toString();
    }

    /** Which agreement came nearest, and what to change; or who has to be asked because no change is enough. */
    String nearest(Decision decision, NearestAgreement near) {
        StringBuilder out = new StringBuilder();
        Text text = new Text(out);
        Telling whole = new Telling(
                decision.request(),
                near.categories(),
                near.agreement().orElse(null),
                near.flow().orElse(null),
                null,
                Map.of(),
                notStated);
        text.sentence(single(near.agreement().isPresent() ? "nearest.intro" : "nearest.none"), whole);
        if (!near.people().isEmpty()) {
            text.sentence(messages.text("nearest.people"));
        }
        if (!near.changes().isEmpty()) {
            text.sentence(messages.text("nearest.missing"));
            for (int index = 0; index < near.changes().size(); index++) {
                Change change = near.changes().get(index);
                text.sentence(filled(changes(change.kind()), telling(decision, change))
                        + (index + 1 < near.changes().size() ? ";" : "."));
            }
        }
        return out.toString();
    }

    private Template changes(Change.Kind kind) {
        return Objects.requireNonNull(changes.get(kind));
    }

    private Telling telling(Decision decision, Change change) {
        Map<String, String> facts = new HashMap<>(change.parameters());
        String need = facts.get("need");
        if (need != null) {
            facts.put("ground", messages.text("grounds." + need));
        }
        return new Telling(
                decision.request(),
                change.categories(),
                change.agreement().orElse(null),
                change.flow().orElse(null),
                null,
                facts,
                notStated);
    }

    private Telling telling(Decision decision, Finding finding, RuleDescription rule) {
        return new Telling(
                decision.request(),
                finding.categories(),
                finding.agreement().orElse(null),
                finding.flow().orElse(null),
                rule,
                finding.parameters(),
                notStated);
    }

    private Telling telling(Decision decision, Collection<String> categories) {
        @Nullable String agreement = null;
        @Nullable String flow = null;
        for (CategoryDecision category : decision.categories().values()) {
            if (agreement == null && category.agreement().isPresent()) {
                agreement = category.agreement().get();
                flow = category.flow().orElse(null);
            }
        }
        return new Telling(decision.request(), categories, agreement, flow, null, Map.of(), notStated);
    }
}
