package uk.disc.register;

import java.util.List;
import uk.disc.decision.Pending;
import uk.disc.vocabulary.SourcePosition;

/** Which keys the records of this package have in JSON: those of their components, in the order of declaration. For one text. */
final class RegisterLayout {
    private final JsonText json = new JsonText();

    String text(ModuleFacts facts) {
        json.open()
                .number("schema", facts.schema())
                .text("module", facts.module())
                .openList("transfers");
        for (TransferFacts transfer : facts.transfers()) {
            transfer(json.open(), transfer);
        }
        json.closeList();
        dictionary(facts.dictionary());
        problems(facts.problems());
        waivers(facts.waivers());
        facts.bodies().ifPresentOrElse(this::bodies, () -> json.textIf("bodies", facts.bodies()));
        return json.close() + "\n";
    }

    String text(Evidence evidence) {
        return json.open()
                        .number("schema", evidence.schema())
                        .text("module", evidence.module())
                        .text("checkerVersion", evidence.checkerVersion())
                        .constant("mode", evidence.mode())
                        .text("packId", evidence.packId())
                        .number("packVersion", evidence.packVersion())
                        .text("packHash", evidence.packHash())
                        .numbers("counts", evidence.counts())
                        .textIf("validFrom", evidence.validFrom())
                        .textIf("validTo", evidence.validTo())
                        .text("factsDigest", evidence.factsDigest())
                        .close()
                + "\n";
    }

    String text(SharingRegister register) {
        json.open()
                .number("schema", register.schema())
                .text("packId", register.packId())
                .number("packVersion", register.packVersion())
                .text("packHash", register.packHash())
                .text("asOf", register.asOf().toString())
                .textIf("validFrom", register.validFrom())
                .textIf("validTo", register.validTo())
                .texts("modules", register.modules())
                .openList("transfers");
        for (SharingRegister.Entry entry : register.transfers()) {
            entry(entry);
        }
        json.closeList().openList("found");
        for (SharingRegister.Found found : register.found()) {
            found(json.open().open("facts"), found.facts());
            json.textIf("verdict", found.verdict().map(Verdict::name)).close();
        }
        json.closeList();
        sends(register.sends());
        reclassifications(register.reclassifications());
        unfollowed(register.unfollowed());
        json.texts("bodiesNotFollowed", register.bodiesNotFollowed());
        dictionary(register.dictionary());
        json.openList("diagnoses");
        for (Diagnosis diagnosis : register.diagnoses()) {
            diagnosis(diagnosis);
        }
        json.closeList();
        pack(register.pack());
        return json.close() + "\n";
    }

    private void pack(PackExtract pack) {
        json.open("pack")
                .texts("organisations", pack.organisations())
                .texts("recipients", pack.recipients())
                .texts("purposes", pack.purposes())
                .texts("categories", pack.categories())
                .texts("grounds", pack.grounds())
                .texts("obligations", pack.obligations())
                .texts("special", pack.special())
                .openList("agreements");
        for (PackExtract.NamedAgreement agreement : pack.agreements()) {
            json.open()
                    .text("id", agreement.id())
                    .text("title", agreement.title())
                    .number("version", agreement.version())
                    .textIf("from", agreement.from())
                    .textIf("to", agreement.to())
                    .textIf("review", agreement.review())
                    .openList("flows");
            for (PackExtract.PermittedFlow flow : agreement.flows()) {
                json.open()
                        .text("id", flow.id())
                        .texts("from", flow.from())
                        .texts("to", flow.to())
                        .texts("purposes", flow.purposes())
                        .texts("items", flow.items())
                        .texts("subjects", flow.subjects())
                        .texts("obligations", flow.obligations())
                        .texts("conditions", flow.conditions())
                        .textIf("clause", flow.clause())
                        .close();
            }
            json.closeList().close();
        }
        json.closeList().openList("overlays");
        for (PackExtract.TighterRule rule : pack.overlays()) {
            json.open()
                    .text("partner", rule.partner())
                    .text("id", rule.id())
                    .constant("operation", rule.operation())
                    .texts("agreements", rule.agreements())
                    .texts("recipients", rule.recipients())
                    .texts("purposes", rule.purposes())
                    .texts("categories", rule.categories())
                    .textIf("after", rule.after())
                    .texts("obligations", rule.obligations())
                    .text("reason", rule.reason())
                    .close();
        }
        json.closeList().close();
    }

    private void bodies(FollowedBodies bodies) {
        json.open("bodies")
                .constant("mode", bodies.mode())
                .number("looked", bodies.looked())
                .openList("found");
        for (FoundTransfer found : bodies.found()) {
            found(json.open(), found);
        }
        json.closeList();
        sends(bodies.sends());
        json.openList("lost");
        for (LostLabel lost : bodies.lost()) {
            json.open().text("field", lost.field());
            carries(lost.carries());
            position("position", lost.position());
            waivers(lost.waivers());
            json.close();
        }
        json.closeList();
        reclassifications(bodies.reclassifications());
        unfollowed(bodies.unfollowed());
        json.close();
    }

    private void sends(List<AddressedSend> sends) {
        json.openList("sends");
        for (AddressedSend send : sends) {
            json.open()
                    .text("transfer", send.transfer())
                    .text("call", send.call())
                    .text("channel", send.channel())
                    .textIf("destination", send.destination());
            position("position", send.position());
            json.close();
        }
        json.closeList();
    }

    private void carries(List<FoundTransfer.Item> items) {
        json.openList("carries");
        for (FoundTransfer.Item item : items) {
            json.open().text("source", item.source()).text("category", item.category());
            json.openList("path");
            for (FoundTransfer.Step step : item.path()) {
                json.open().text("text", step.text());
                position("position", step.position());
                json.close();
            }
            json.closeList().close();
        }
        json.closeList();
    }

    private void reclassifications(List<Reclassification> steps) {
        json.openList("reclassifications");
        for (Reclassification step : steps) {
            json.open()
                    .text("method", step.method())
                    .texts("from", step.from())
                    .texts("to", step.to())
                    .text("how", step.how());
            position("position", step.position());
            json.close();
        }
        json.closeList();
    }

    private void unfollowed(List<UnfollowedMethod> methods) {
        json.openList("unfollowed");
        for (UnfollowedMethod method : methods) {
            json.open().text("method", method.method()).text("why", method.why());
            position("position", method.position());
            json.close();
        }
        json.closeList();
    }

    /** In an object that is open; closes it. */
    private void found(JsonText opened, FoundTransfer found) {
        opened.text("id", found.id())
                .text("type", found.type())
                .text("method", found.method())
                .text("call", found.call())
                .text("channel", found.channel())
                .constant("direction", found.direction())
                .textIf("destination", found.destination())
                .textIf("transfer", found.transfer());
        carries(found.carries());
        position("position", found.position());
        waivers(found.waivers());
        json.close();
    }

    /** In an object that is open; closes it. */
    private void transfer(JsonText opened, TransferFacts transfer) {
        opened.text("id", transfer.id()).text("type", transfer.type()).text("method", transfer.method());
        position("position", transfer.position());
        position("payloadPosition", transfer.payloadPosition());
        json.texts("senders", transfer.senders())
                .texts("recipients", transfer.recipients())
                .flag("recipientAtRunTime", transfer.recipientAtRunTime())
                .text("purpose", transfer.purpose())
                .texts("agreements", transfer.agreements())
                .constant("route", transfer.route())
                .constant("channel", transfer.channel())
                .constant("sends", transfer.sends())
                .text("owner", transfer.owner())
                .openList("payload");
        for (PayloadItem item : transfer.payload()) {
            json.open().text("path", item.path()).text("member", item.member()).texts("categories", item.categories());
            position("position", item.position());
            json.close();
        }
        json.closeList().openList("unresolved");
        for (UnresolvedItem item : transfer.unresolved()) {
            json.open()
                    .text("path", item.path())
                    .text("member", item.member())
                    .constant("kind", item.kind())
                    .text("why", item.why());
            position("position", item.position());
            json.close();
        }
        json.closeList();
        leftOut("notPersonal", transfer.notPersonal());
        leftOut("leftOut", transfer.leftOut());
        json.textIf("subjectIdentifier", transfer.subjectIdentifier()).texts("receivedUnder", transfer.receivedUnder());
        problems(transfer.problems());
        waivers(transfer.waivers());
        json.close();
    }

    private void leftOut(String key, List<LeftOutItem> items) {
        json.openList(key);
        for (LeftOutItem item : items) {
            json.open().text("path", item.path()).text("why", item.why());
            position("position", item.position());
            json.close();
        }
        json.closeList();
    }

    private void problems(List<MarkProblem> problems) {
        json.openList("problems");
        for (MarkProblem problem : problems) {
            json.open().text("rule", problem.rule()).texts("parameters", problem.parameters());
            position("position", problem.position());
            json.close();
        }
        json.closeList();
    }

    private void waivers(List<WaiverFacts> waivers) {
        json.openList("waivers");
        for (WaiverFacts waiver : waivers) {
            json.open()
                    .text("rule", waiver.rule())
                    .constant("kind", waiver.kind())
                    .text("reason", waiver.reason())
                    .text("approvedBy", waiver.approvedBy())
                    .text("until", waiver.until())
                    .text("on", waiver.on());
            position("position", waiver.position());
            json.close();
        }
        json.closeList();
    }

    private void dictionary(List<DictionaryEntry> entries) {
        json.openList("dictionary");
        for (DictionaryEntry entry : entries) {
            json.open()
                    .text("path", entry.path())
                    .texts("categories", entry.categories())
                    .flag("subjectIdentifier", entry.subjectIdentifier());
            position("position", entry.position());
            json.close();
        }
        json.closeList();
    }

    private void entry(SharingRegister.Entry entry) {
        json.open();
        transfer(json.open("facts"), entry.facts());
        json.constant("verdict", entry.verdict()).openList("grounds");
        for (SharingRegister.Ground ground : entry.grounds()) {
            json.open()
                    .text("sender", ground.sender())
                    .text("recipient", ground.recipient())
                    .text("category", ground.category())
                    .textIf("agreement", ground.agreement())
                    .textIf("flow", ground.flow())
                    .textIf("article6", ground.article6())
                    .textIf("article9", ground.article9())
                    .close();
        }
        json.closeList().openList("pending");
        for (Pending pending : entry.pending()) {
            json.open()
                    .text("rule", pending.rule())
                    .text("fact", pending.fact())
                    .close();
        }
        json.closeList()
                .texts("obligations", entry.obligations())
                .texts("unverified", entry.unverified())
                .close();
    }

    private void diagnosis(Diagnosis diagnosis) {
        json.open()
                .constant("severity", diagnosis.severity())
                .text("rule", diagnosis.rule())
                .text("key", diagnosis.key())
                .text("headline", diagnosis.headline())
                .openList("details");
        for (Diagnosis.Detail detail : diagnosis.details()) {
            json.open()
                    .text("label", detail.label())
                    .text("text", detail.text())
                    .close();
        }
        json.closeList();
        position("position", diagnosis.position());
        json.textIf("transfer", diagnosis.transfer())
                .flag("waived", diagnosis.waived())
                .close();
    }

    private void position(String key, SourcePosition position) {
        json.open(key)
                .text("file", position.file())
                .number("line", position.line())
                .number("column", position.column())
                .close();
    }
}
