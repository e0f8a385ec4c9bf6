package uk.disc.policy;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import uk.disc.policy.ScenarioSubject.Capacity;
import uk.disc.policy.ScenarioSubject.Competence;
import uk.disc.policy.ScenarioSubject.Consent;
import uk.disc.policy.ScenarioSubject.ConsentState;
import uk.disc.policy.ScenarioSubject.GivenBy;
import uk.disc.policy.ScenarioSubject.NationalOptOut;
import uk.disc.policy.ScenarioSubject.Objection;
import uk.disc.policy.ScenarioSubject.RecordedDecision;
import uk.disc.policy.ScenarioSubject.Request;
import uk.disc.policy.ScenarioSubject.Sense;
import uk.disc.vocabulary.TermKind;

/** Reads what a scenario knows of its person. An absent key is not the same as an empty list. */
final class SubjectReader {
    private static final int OLDEST = 150;

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
                Optional.empty());
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
                fields.textIf("noConsentReason"),
                fields.within("request").map(SubjectReader::request),
                fields.textIf("decisionMaker"),
                fields.textIf("citation"));
        fields.done();
        return subject;
    }

    private static <T> Optional<List<T>> list(Fields fields, String key, Function<Fields, T> reader) {
        return fields.has(key)
                ? Optional.of(fields.each(key).stream().map(reader).toList())
                : Optional.empty();
    }

    private static Objection objection(Fields fields) {
        Objection objection = new Objection(
                fields.dateIf("on"),
                fields.codes("purposes", TermKind.PURPOSE),
                fields.recipients("recipients"),
                fields.codes("categories", TermKind.CATEGORY));
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
                fields.choice("sense", Sense.class),
                fields.flag("explicit", false),
                fields.choice("state", ConsentState.class),
                fields.choice("givenBy", GivenBy.SELF),
                fields.date("givenOn"),
                fields.dateIf("withdrawnOn"),
                fields.dateIf("expiresOn"),
                fields.codes("purposes", TermKind.PURPOSE),
                fields.recipients("recipients"),
                fields.codes("categories", TermKind.CATEGORY));
        consent.withdrawnOn()
                .ifPresent(
                        end -> Fields.notBefore(end, consent.givenOn(), fields.at("withdrawnOn"), fields.problems()));
        consent.expiresOn()
                .ifPresent(end -> Fields.notBefore(end, consent.givenOn(), fields.at("expiresOn"), fields.problems()));
        fields.done();
        return consent;
    }

    private static Competence competence(Fields fields) {
        Competence competence = new Competence(fields.flag("competent"), fields.flagIf("refused"));
        fields.done();
        return competence;
    }

    private static Capacity capacity(Fields fields) {
        Capacity capacity = new Capacity(fields.flag("doubted"), fields.dateIf("assessed"), fields.flagIf("lacks"));
        fields.done();
        return capacity;
    }

    private static RecordedDecision decision(Fields fields) {
        RecordedDecision decision = new RecordedDecision(
                fields.text("kind"),
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
