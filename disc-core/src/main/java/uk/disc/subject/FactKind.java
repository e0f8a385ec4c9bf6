package uk.disc.subject;

import java.util.Arrays;
import java.util.Optional;

/**
 * The kinds of fact a rule may ask about a person or a case. A plan names those it needs, so that nobody fetches more.
 *
 * <p>Each has the name under which the rule book lists it as an input, see {@code docs/rule-inputs.md}.
 */
public enum FactKind {
    /** The age in whole years on the day of the disclosure. */
    AGE("subject.age"),
    /** Whether the person has died. */
    DECEASED("subject.deceased"),
    /** The groups of people the person belongs to. */
    GROUPS("subject.groups"),
    /** Who is caring for the person. */
    CARE_RELATIONSHIPS("subject.careRelationship"),
    /** Whether the person is physically and legally able to consent. */
    ABLE_TO_CONSENT("subject.ableToConsent"),
    /** The person's capacity to make this decision. */
    CAPACITY("subject.capacity"),
    /** Whether somebody under 16 understands this decision. */
    COMPETENCE("subject.competence"),
    /** What the person, or somebody for them, agreed to or refused. */
    CONSENTS("subject.consents"),
    /** What the person, or somebody for them, objected to. */
    OBJECTIONS("subject.objections"),
    /** The national data opt-out. */
    NATIONAL_OPT_OUT("subject.nationalOptOut"),
    /** The shared records the person opted out of. */
    LOCAL_OPT_OUTS("subject.localOptOuts"),
    /** Decisions that people took and recorded. */
    DECISIONS("decision.record"),
    /** The statutory reason why consent was not obtained. */
    NO_CONSENT_REASON("decision.noConsentReason"),
    /** The recorded request of another body for the information. */
    REQUEST("decision.request"),
    /** The role that decided to share outside an agreement. */
    DECISION_MAKER("decision.maker"),
    /** Why it was decided to share outside an agreement. */
    DECISION_REASON("decision.reason"),
    /** The enactment or court order cited for this case. */
    CITATION("decision.citation"),
    /** How often the same was shared before. */
    HISTORY("transfer.history");

    private final String input;

    FactKind(String input) {
        this.input = input;
    }

    /**
     * The name under which the rule book lists it.
     *
     * @return the input's name, such as {@code subject.age}
     */
    public String input() {
        return input;
    }

    /**
     * The kind of fact behind an input of a rule.
     *
     * @param input the input's name
     * @return the kind; empty if the input is no fact about a person or a case
     */
    public static Optional<FactKind> ofInput(String input) {
        return Arrays.stream(values()).filter(kind -> kind.input.equals(input)).findFirst();
    }
}
