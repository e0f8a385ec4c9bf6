package uk.disc.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import uk.disc.subject.ConsentStanding;
import uk.disc.subject.Fact;
import uk.disc.subject.FactKind;
import uk.disc.subject.SubjectFacts;
import uk.disc.vocabulary.SourcePosition;

/**
 * Whether the person, or whoever speaks for them, agreed to this sharing.
 *
 * @param question what the rule wants to know of it
 * @param asked the disclosure
 * @param position the place in the pack that relies on the consent
 */
record ConsentCheck(Question question, ConsentStanding.Asked asked, SourcePosition position) implements Check {
    /** What a rule wants to know of consent. */
    enum Question {
        /** It is live. Whatever is wrong with it is said. */
        LIVE,
        /** It is live and explicit. */
        EXPLICIT,
        /** It lifts the duty of confidentiality. That it was withdrawn, another rule says. */
        LIFTS_CONFIDENTIALITY,
        /** It was not withdrawn. Whatever else is wrong with it, another rule says. */
        NOT_WITHDRAWN
    }

    @Override
    public Answer ask(SubjectFacts facts, Instant at, LocalDate day) {
        if (facts.consents().state() == Fact.State.UNKNOWN) {
            return Answer.left(FactKind.CONSENTS);
        }
        Spokesperson spokesperson = Spokesperson.of(facts, asked.sharing().purpose(), day);
        Answer unknown = spokesperson.unknown();
        if (unknown != null) {
            return unknown;
        }
        ConsentStanding standing =
                ConsentStanding.of(facts.consents().value().orElse(List.of()), asked, spokesperson.speakers(), at, day);
        return isFault(standing.kind()) ? found(standing) : Answer.pass();
    }

    private boolean isFault(ConsentStanding.Kind kind) {
        return switch (question) {
            case LIVE, EXPLICIT -> kind != ConsentStanding.Kind.GIVEN;
            case LIFTS_CONFIDENTIALITY -> kind != ConsentStanding.Kind.GIVEN && kind != ConsentStanding.Kind.WITHDRAWN;
            case NOT_WITHDRAWN -> kind == ConsentStanding.Kind.WITHDRAWN;
        };
    }

    private Answer found(ConsentStanding standing) {
        Answer.Found found =
                Answer.found(position).with("state", standing.kind().name());
        return standing.on()
                .map(on -> found.withOfOnePerson("date", on.toString()))
                .orElse(found)
                .answer();
    }

    @Override
    public List<FactKind> asks() {
        List<FactKind> asks = new ArrayList<>(Spokesperson.ASKS);
        asks.add(FactKind.CONSENTS);
        return asks;
    }
}
