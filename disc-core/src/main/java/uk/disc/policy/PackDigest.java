package uk.disc.policy;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import uk.disc.agreement.Agreement;
import uk.disc.agreement.ConfidentialityAnswer;
import uk.disc.agreement.Flow;
import uk.disc.agreement.Item;
import uk.disc.agreement.Overlay;
import uk.disc.agreement.Particulars;
import uk.disc.agreement.PartyBasis;
import uk.disc.agreement.Section251;
import uk.disc.agreement.Tightening;
import uk.disc.charter.Charter;
import uk.disc.charter.Contact;
import uk.disc.charter.Membership;
import uk.disc.charter.Organisation;
import uk.disc.charter.OutsideAgreementRoute;
import uk.disc.charter.Team;
import uk.disc.policy.ExternalType.Classification;
import uk.disc.vocabulary.Category;
import uk.disc.vocabulary.LegalItem;
import uk.disc.vocabulary.Mapping;
import uk.disc.vocabulary.Purpose;
import uk.disc.vocabulary.PurposeClass;
import uk.disc.vocabulary.Term;
import uk.disc.vocabulary.VocabularyItem;

/**
 * Sorts everything in a pack into what decides and what only people read, for the pack's two hashes. Positions are in neither.
 *
 * <p>A change that could make a decision come out otherwise must change the first; when in doubt, a component decides.
 */
final class PackDigest {
    private PackDigest() {}

    static Canonical vocabulary(Collection<? extends VocabularyItem> items) {
        return new Canonical("disc-vocabulary 1")
                .parts(items.stream().map(PackDigest::item).toList());
    }

    private static Canonical item(VocabularyItem item) {
        Term term = item.term();
        Canonical canonical = new Canonical(term.kind(), term.code())
                .decides(term.inForce(), term.usable(), term.verified())
                .reads(term.label(), term.plainEnglish(), term.citation())
                .parts(term.mappings().stream().map(PackDigest::mapping).toList());
        if (item instanceof Category category) {
            canonical.decides(category.flags(), category.parent(), category.permittedBy());
        } else if (item instanceof Purpose purpose) {
            canonical.decides(purpose.purposeClass());
        } else if (item instanceof PurposeClass family) {
            canonical
                    .decides(family.nationalDataOptOut(), family.confidentiality())
                    .reads(family.typicalArticle6(), family.typicalArticle9());
        } else if (item instanceof LegalItem legal) {
            canonical.decides(legal.requires(), legal.forbids(), legal.accepts(), legal.aliases());
        }
        return canonical;
    }

    private static Canonical mapping(Mapping mapping) {
        return new Canonical().reads(mapping.system(), mapping.code(), mapping.relation());
    }

    static Canonical charter(Charter charter) {
        return new Canonical(charter.id())
                .decides(charter.signedOn(), charter.nextReview())
                .reads(charter.title(), charter.governance())
                .parts(charter.principles().stream()
                        .map(principle -> new Canonical().reads(principle.id(), principle.text()))
                        .toList())
                .parts(charter.members().stream().map(PackDigest::member).toList())
                .parts(charter.routes().stream().map(PackDigest::route).toList());
    }

    private static Canonical member(Membership member) {
        return new Canonical(member.organisation(), member.signedOn())
                .decides(member.leftOn())
                .reads(member.role(), member.founder());
    }

    private static Canonical route(OutsideAgreementRoute route) {
        return new Canonical()
                .decides(
                        route.route(),
                        route.purposes(),
                        route.recipients(),
                        route.article6(),
                        route.article9(),
                        route.schedule1(),
                        route.policyDocument(),
                        route.article10(),
                        route.enactment(),
                        route.function(),
                        route.confidentiality().stream().sorted().toList(),
                        route.obligations());
    }

    static Canonical organisation(Organisation organisation) {
        return new Canonical(organisation.id())
                .decides(
                        organisation.exists(),
                        organisation.country(),
                        organisation.publicAuthority(),
                        organisation.competentAuthority(),
                        organisation.duty(),
                        organisation.destinations().hosts(),
                        organisation.destinations().topics(),
                        organisation.destinations().queues(),
                        organisation.destinations().addresses())
                .reads(
                        organisation.name(),
                        organisation.fictional(),
                        organisation.odsCode(),
                        organisation.onsCode(),
                        contact(organisation.contact()),
                        contact(organisation.champion()))
                .parts(organisation.functions().stream()
                        .map(function -> new Canonical().decides(function.name(), function.publicAuthority()))
                        .toList())
                .parts(organisation.teams().stream().map(PackDigest::team).toList())
                .parts(organisation.predecessors().stream()
                        .map(before -> new Canonical().decides(before.organisation(), before.on(), before.agreements()))
                        .toList());
    }

    private static Canonical team(Team team) {
        return new Canonical(team.id()).decides(team.duty(), team.actsFor()).reads(team.name());
    }

    private static List<Object> contact(Optional<Contact> contact) {
        return contact.<List<Object>>map(known -> List.of(known.role(), known.email()))
                .orElseGet(List::of);
    }

    static Canonical agreement(Agreement agreement) {
        return new Canonical(agreement.id())
                .decides(
                        agreement.version(),
                        agreement.instrument(),
                        agreement.charter(),
                        agreement.parties(),
                        agreement.processors(),
                        agreement.underReviewOn(),
                        agreement.approvedOn(),
                        agreement.inForce(),
                        agreement.review().map(review -> List.of(review.next(), review.grace())),
                        agreement.supersedes(),
                        agreement
                                .impactAssessment()
                                .map(known -> List.of(known.required(), known.reference(), known.existing())))
                .reads(agreement.title())
                .parts(agreement.signatures().stream()
                        .map(signature -> new Canonical(signature.party(), signature.on()).reads(signature.role()))
                        .toList())
                .parts(agreement.suspensions().stream()
                        .map(suspension ->
                                new Canonical(suspension.party(), suspension.during()).reads(suspension.reason()))
                        .toList())
                .parts(agreement.terminations().stream()
                        .map(termination ->
                                new Canonical(termination.party(), termination.on()).reads(termination.reason()))
                        .toList())
                .parts(agreement.flows().stream().map(PackDigest::flow).toList())
                .parts(List.of(particulars(agreement.particulars())));
    }

    private static Canonical flow(Flow flow) {
        return new Canonical(flow.id())
                .decides(
                        flow.from(),
                        flow.to(),
                        flow.purposes(),
                        flow.identifiability(),
                        flow.recipientCanReidentify(),
                        flow.obligations(),
                        flow.onward(),
                        flow.frequency().map(frequency -> List.of(frequency.timesPerMonth())),
                        flow.subjectGroups(),
                        flow.collected()
                                .map(collected -> List.of(
                                        collected.purpose(),
                                        collected.onConsent(),
                                        collected.annex2(),
                                        collected.request(),
                                        collected.noFreshConsent(),
                                        collected.assessment())),
                        flow.sharedRecord(),
                        flow.notices().sender(),
                        flow.notices().recipient(),
                        flow.nationalOptOutMaxAgeDays(),
                        flow.transferMechanism())
                .reads(flow.frequency().map(frequency -> frequency.pattern()), flow.conditions(), flow.clause())
                .parts(flow.items().stream().map(PackDigest::item).toList())
                .parts(flow.basis().stream().map(PackDigest::basis).toList())
                .parts(flow.confidentiality().stream().map(PackDigest::answer).toList());
    }

    private static Canonical item(Item item) {
        return new Canonical(item.category())
                .decides(item.mayHold(), item.permission())
                .reads(item.why(), item.field(), item.sourceSystem(), item.supplier());
    }

    private static Canonical basis(PartyBasis basis) {
        return new Canonical()
                .decides(
                        basis.party(),
                        basis.categories(),
                        basis.article6(),
                        basis.function(),
                        basis.enactment(),
                        basis.annex1(),
                        basis.request(),
                        basis.balancingTest(),
                        basis.article9(),
                        basis.schedule1(),
                        basis.policyDocument(),
                        basis.article10());
    }

    private static Canonical answer(ConfidentialityAnswer answer) {
        return new Canonical()
                .decides(answer.answer(), answer.citation(), answer.section251().map(PackDigest::section251));
    }

    private static List<Object> section251(Section251 approval) {
        return List.of(
                approval.reference(),
                approval.regulation(),
                approval.approver(),
                approval.inForce(),
                approval.purposes(),
                approval.categories(),
                approval.schedulePurpose());
    }

    private static Canonical particulars(Particulars particulars) {
        return new Canonical()
                .reads(
                        particulars.summary(),
                        particulars.leadParty(),
                        particulars.owner(),
                        particulars.contact(),
                        particulars.controllership(),
                        particulars.necessity(),
                        particulars.benefits(),
                        particulars.subjects(),
                        particulars.trigger(),
                        particulars.granularity(),
                        particulars.matchingKeys(),
                        particulars.security(),
                        particulars.retention(),
                        particulars.rightsContact(),
                        particulars.complaintsContact(),
                        particulars.nationalDataOptOut(),
                        particulars.publicSummary(),
                        particulars.related(),
                        particulars.history());
    }

    static Canonical overlay(Overlay overlay) {
        return new Canonical(overlay.partner())
                .reads(overlay.reason())
                .parts(overlay.tightenings().stream()
                        .map(PackDigest::tightening)
                        .toList());
    }

    private static Canonical tightening(Tightening tightening) {
        return new Canonical(tightening.id())
                .decides(
                        tightening.operation(),
                        tightening.agreements(),
                        tightening.recipients(),
                        tightening.purposes(),
                        tightening.categories(),
                        tightening.after(),
                        tightening.obligations())
                .reads(tightening.reason());
    }

    static Canonical type(ExternalType type) {
        return new Canonical(type.type())
                .parts(type.whole().map(PackDigest::classification).stream().toList())
                .parts(type.members().entrySet().stream()
                        .map(member -> new Canonical(member.getKey()).parts(List.of(classification(member.getValue()))))
                        .toList());
    }

    private static Canonical classification(Classification held) {
        return new Canonical()
                .decides(held.categories(), held.notPersonal().isPresent(), held.subjectIdentifier())
                .reads(held.notPersonal());
    }

    static Canonical outboundCall(OutboundCall call) {
        return new Canonical(call.type(), call.method(), call.parameters())
                .decides(
                        call.subtypes(),
                        call.payload(),
                        call.destination(),
                        call.role(),
                        call.channel(),
                        call.direction())
                .reads(call.notes());
    }

    static Canonical scenario(Scenario scenario) {
        return new Canonical()
                .reads(
                        scenario.id(),
                        scenario.title(),
                        scenario.at(),
                        scenario.from(),
                        scenario.to(),
                        scenario.purpose(),
                        scenario.agreement(),
                        scenario.route(),
                        scenario.categories(),
                        scenario.identifiability(),
                        scenario.receivedUnder(),
                        scenario.expect().outcome(),
                        scenario.expect().codes(),
                        scenario.expect().obligations(),
                        scenario.expect().categories(),
                        scenario.expect().reason(),
                        scenario.expect().nextStep(),
                        scenario.caseReference())
                .parts(List.of(subject(scenario.subject())))
                .parts(scenario.flip().stream().map(PackDigest::scenario).toList());
    }

    private static Canonical subject(ScenarioSubject subject) {
        return new Canonical()
                .reads(
                        subject.age(),
                        subject.deceased(),
                        subject.careRelationship(),
                        subject.ableToConsent(),
                        subject.objections()
                                .map(all -> all.stream()
                                        .map(one -> List.of(
                                                one.by(),
                                                one.on(),
                                                one.withdrawnOn(),
                                                one.purposes(),
                                                one.recipients(),
                                                one.categories()))
                                        .toList()),
                        subject.nationalOptOut().map(optOut -> List.of(optOut.optedOut(), optOut.checked())),
                        subject.localOptOuts(),
                        subject.consents()
                                .map(all ->
                                        all.stream().map(PackDigest::consent).toList()),
                        subject.competence().map(ScenarioSubject.Competence::competent),
                        subject.capacity().map(known -> List.of(known.doubted(), known.assessed(), known.lacks())),
                        subject.groups(),
                        subject.decisions()
                                .map(all -> all.stream()
                                        .map(one -> List.of(
                                                one.kind(), one.by(), one.on(), one.caseReference(), one.reason()))
                                        .toList()),
                        subject.noConsentReason(),
                        subject.request().map(one -> List.of(one.from(), one.on(), one.statement())),
                        subject.decisionMaker(),
                        subject.decisionReason(),
                        subject.citation(),
                        subject.history().map(one -> List.of(one.outsideAgreements(), one.inPeriod())),
                        subject.noneRecorded());
    }

    private static List<Object> consent(ScenarioSubject.Consent consent) {
        return List.of(
                consent.sense(),
                consent.explicit(),
                consent.by(),
                consent.history().stream()
                        .map(change -> List.of(change.state(), change.on()))
                        .toList(),
                consent.expiresOn(),
                consent.purposes(),
                consent.recipients(),
                consent.categories());
    }
}
