package uk.disc.policy;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.Function;
import uk.disc.policy.ScenarioSubject.Capacity;
import uk.disc.policy.ScenarioSubject.Competence;
import uk.disc.policy.ScenarioSubject.Consent;
import uk.disc.policy.ScenarioSubject.History;
import uk.disc.policy.ScenarioSubject.NationalOptOut;
import uk.disc.policy.ScenarioSubject.Objection;
import uk.disc.policy.ScenarioSubject.RecordedDecision;
import uk.disc.policy.ScenarioSubject.Request;
import uk.disc.vocabulary.ConsentSense;
import uk.disc.vocabulary.ConsentState;
import uk.disc.vocabulary.DecisionKind;
import uk.disc.vocabulary.NoConsentReason;
import uk.disc.vocabulary.Ordered;
import uk.disc.vocabulary.Speaker;
import uk.disc.vocabulary.TermKind;

/** Reads what a scenario knows of its person. An absent key is not the same as an empty list. */
final class SubjectReader {
    private static final int OLDEST = 150;
    private static final int MOST_TIMES = 1_000_000;

    /** The keys of which nothing may be recorded. For the lists an empty list says the same. */
    private static final SortedSet<String> KEYS = Ordered.set(List.of(
            "ableToConsent",
            "age",
            "capacity",
            "careRelationship",
            "citation",
            "competence",
            "consents",
            "deceased",
            "decisionMaker",
            "decisionReason",
            "decisions",
            "groups",
            "history",
            "localOptOuts",
            "nationalOptOut",
            "noConsentReason",
            "objections",
            "request"));

    private SubjectReader() {}

    static ScenarioSubject nothingKnown() {
        return new ScenarioSubject(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Ordered.set(List.of()));
    }

    static ScenarioSubject read(Fields fields) {
        ScenarioSubject subject = new ScenarioSubject(
                fields.numberIf("age", 0, OLDEST),
                fields.flagIf("deceased"),
                fields.flagIf("careRelationship"),
                fields.flagIf("ableToConsent"),
                list(fields, "objections", SubjectReader::objection),
                fields.within("nationalOptOut").map(SubjectReader::nationalOptOut),
                fields.has("localOptOuts") ? Optional.of(fields.textSet("localOptOuts")) : Optional.empty(),
                list(fields, "consents", SubjectReader::consent),
                fields.within("competence").map(SubjectReader::competence),
                fields.within("capacity").map(SubjectReader::capacity),
                fields.has("groups") ? Optional.of(fields.textSet("groups")) : Optional.empty(),
                list(fields, "decisions", SubjectReader::decision),
                fields.choiceIf("noConsentReason", NoConsentReason.class),
                fields.within("request").map(SubjectReader::request),
                fields.textIf("decisionMaker"),
                fields.textIf("decisionReason"),
                fields.textIf("citation"),
                fields.within("history").map(SubjectReader::history),
                fields.textSet("noneRecorded"));
        noneRecorded(fields);
        fields.done();
        return subject;
    }

    private static <T> Optional<List<T>> list(Fields fields, String key, Function<Fields, T> reader) {
        return fields.has(key)
                ? Optional.of(fields.each(key).stream().map(reader).toList())
                : Optional.empty();
    }

    private static void noneRecorded(Fields fields) {
        fields.check("noneRecorded", key -> {
            if (!KEYS.contains(key.text())) {
                fields.problems()
                        .addUnknown(
                                ProblemCode.UNKNOWN_CODE,
                                key.at(),
                                Problems.quoted(key.text()) + " is not known here.",
                                key.text(),
                                KEYS);
            } else if (fields.has(key.text())) {
                fields.problems()
                        .add(
                                ProblemCode.CONFLICTING_KEYS,
                                key.at(),
                                "'" + key.text() + "' is given above, so it can't also be none recorded.");
            }
        });
    }

    private static Objection objection(Fields fields) {
        Objection objection = new Objection(
                fields.choice("by", Speaker.SELF),
                fields.dateIf("on"),
                fields.dateIf("withdrawnOn"),
                fields.codes("purposes", TermKind.PURPOSE),
                fields.recipients("recipients"),
                fields.codes("categories", TermKind.CATEGORY));
        objection
                .withdrawnOn()
                .ifPresent(end -> objection
                        .on()
                        .ifPresent(start -> Fields.notBefore(end, start, fields.at("withdrawnOn"), fields.problems())));
        fields.done();
        return objection;
    }

    private static NationalOptOut nationalOptOut(Fields fields) {
        NationalOptOut optOut = new NationalOptOut(fields.flag("optedOut"), fields.date("checked"));
        fields.done();
        return optOut;
    }

    private static Consent consent(Fields fields) {
        Consent consent = new Consent(
                fields.choice("sense", ConsentSense.class),
                fields.flag("explicit", false),
                fields.choice("by", Speaker.SELF),
                fields.eachRequired("history").stream()
                        .map(SubjectReader::change)
                        .toList(),
                fields.dateIf("expiresOn"),
                fields.codes("purposes", TermKind.PURPOSE),
                fields.recipients("recipients"),
                fields.codes("categories", TermKind.CATEGORY));
        consent.expiresOn()
                .ifPresent(end -> consent.history().stream()
                        .map(Consent.Change::on)
                        .min(Comparator.naturalOrder())
                        .ifPresent(start -> Fields.notBefore(end, start, fields.at("expiresOn"), fields.problems())));
        fields.done();
        return consent;
    }

    private static Consent.Change change(Fields fields) {
        Consent.Change change = new Consent.Change(fields.choice("state", ConsentState.class), fields.date("on"));
        fields.done();
        return change;
    }

    private static Competence competence(Fields fields) {
        Competence competence = new Competence(fields.flag("competent"));
        fields.done();
        return competence;
    }

    private static History history(Fields fields) {
        History history = new History(
                fields.numberIf("outsideAgreements", 0, MOST_TIMES).orElse(0),
                fields.numberIf("inPeriod", 0, MOST_TIMES).orElse(0));
        fields.done();
        return history;
    }

    private static Capacity capacity(Fields fields) {
        Capacity capacity = new Capacity(fields.flag("doubted"), fields.dateIf("assessed"), fields.flagIf("lacks"));
        fields.done();
        return capacity;
    }

    private static RecordedDecision decision(Fields fields) {
        RecordedDecision decision = new RecordedDecision(
                fields.choice("kind", DecisionKind.class),
                fields.text("by"),
                fields.date("on"),
                fields.textIf("case"),
                fields.text("reason"));
        fields.done();
        return decision;
    }

    private static Request request(Fields fields) {
        Request request = new Request(fields.organisation("from"), fields.date("on"), fields.textIf("statement"));
        fields.done();
        return request;
    }
}
