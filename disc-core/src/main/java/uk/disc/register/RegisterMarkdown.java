package uk.disc.register;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import uk.disc.decision.Pending;

/** A register as Markdown that fits a pull request. */
final class RegisterMarkdown {
    private final StringBuilder out = new StringBuilder();

    private RegisterMarkdown() {}

    static String of(SharingRegister register, CheckMode mode) {
        RegisterMarkdown markdown = new RegisterMarkdown();
        markdown.head(register, mode);
        markdown.transfers(register);
        markdown.bodies(register);
        markdown.findings(register);
        register.transfers().forEach(markdown::details);
        markdown.dictionary(register.dictionary());
        return markdown.out.toString();
    }

    private void head(SharingRegister register, CheckMode mode) {
        line("# Sharing register");
        line("");
        line(RegisterSummary.line(register));
        line("");
        if (mode == CheckMode.REPORT) {
            line("**Report only: findings did not fail this build.**");
            line("");
        }
        line("Judged against pack `" + register.packId() + "` version " + register.packVersion() + " (`"
                + register.packHash() + "`) for " + register.asOf() + ". "
                + RegisterSummary.window(register.validFrom(), register.validTo())
                + " This is a check of what the code declares. It is not legal advice.");
        line("");
    }

    private void transfers(SharingRegister register) {
        if (register.transfers().isEmpty()) {
            line("No transfer is declared: nothing was checked.");
            line("");
            return;
        }
        line("| Transfer | Verdict | From | To | For | Categories | Agreement | Owner |");
        line("|---|---|---|---|---|---|---|---|");
        for (SharingRegister.Entry entry : register.transfers()) {
            TransferFacts facts = entry.facts();
            row(
                    facts.id(),
                    entry.verdict().words(),
                    join(facts.senders()),
                    join(facts.recipients()),
                    facts.purpose(),
                    join(categories(facts)),
                    facts.agreements().isEmpty() ? facts.route().name() : join(facts.agreements()),
                    facts.owner());
        }
        line("");
    }

    private void bodies(SharingRegister register) {
        if (!register.found().isEmpty()) {
            line("## Sent without a declaration");
            line("");
            line("| Sent by | Call | Categories | Verdict | Place |");
            line("|---|---|---|---|---|");
            for (SharingRegister.Found found : register.found()) {
                FoundTransfer facts = found.facts();
                row(
                        facts.type() + (facts.method().isEmpty() ? "" : "." + facts.method()),
                        facts.callName()
                                + facts.destination().map(to -> " to " + to).orElse(""),
                        join(facts.categories()),
                        found.verdict()
                                .map(Verdict::words)
                                .orElse(
                                        facts.direction() == FoundTransfer.Direction.LOGGED
                                                ? "in a log of one's own"
                                                : "in a store of one's own"),
                        facts.position().toString());
            }
            line("");
        }
        if (!register.sends().isEmpty()) {
            line("## Calls by which transfers send");
            line("");
            line("| Transfer | Call | Channel | Address | Place |");
            line("|---|---|---|---|---|");
            for (AddressedSend send : register.sends()) {
                row(
                        send.transfer(),
                        FoundTransfer.name(send.call()),
                        send.channel(),
                        send.destination().orElse("not said by the code"),
                        send.position().toString());
            }
            line("");
        }
        if (!register.reclassifications().isEmpty()) {
            line("## Steps after which less is told");
            line("");
            line("| Method | From | To | How |");
            line("|---|---|---|---|");
            for (Reclassification step : register.reclassifications()) {
                row(
                        step.method(),
                        join(step.from()),
                        step.to().isEmpty() ? "nothing about the person" : join(step.to()),
                        step.how());
            }
            line("");
        }
        if (!register.unfollowed().isEmpty()) {
            line("## Unknown: method bodies that could not be followed");
            line("");
            register.unfollowed()
                    .forEach(method -> line("- `" + method.method() + "`: " + escape(method.why()) + " ("
                            + escape(method.position().toString()) + ")"));
            line("");
        }
        if (!register.bodiesNotFollowed().isEmpty()) {
            line("Method bodies were not followed in: " + escape(join(register.bodiesNotFollowed())) + ".");
            line("");
        }
    }

    private void findings(SharingRegister register) {
        if (register.diagnoses().isEmpty()) {
            return;
        }
        line("## Findings");
        line("");
        for (Diagnosis diagnosis : register.diagnoses()) {
            line("- "
                    + (diagnosis.waived()
                            ? "waived"
                            : diagnosis.severity().name().toLowerCase(java.util.Locale.ROOT))
                    + " `" + diagnosis.key() + "` " + escape(diagnosis.headline()) + " ("
                    + escape(diagnosis.position().toString()) + ")");
        }
        line("");
    }

    private void details(SharingRegister.Entry entry) {
        TransferFacts facts = entry.facts();
        line("## " + escape(facts.id()));
        line("");
        line("`" + facts.type() + "." + facts.method() + "`, "
                + escape(facts.position().toString()));
        line("");
        for (PayloadItem item : facts.payload()) {
            line("- sends " + escape(item.path()) + " (" + join(item.categories()) + ")");
        }
        for (UnresolvedItem item : facts.unresolved()) {
            line("- **unknown** " + escape(item.path()) + ": " + escape(item.why()));
        }
        for (LeftOutItem item : facts.notPersonal()) {
            line("- not personal: " + escape(item.path()) + ": " + escape(item.why()));
        }
        for (LeftOutItem item : facts.leftOut()) {
            line("- stays behind: " + escape(item.path()) + ": " + escape(item.why()));
        }
        grounds(entry.grounds()).forEach(text -> line("- rests on " + escape(text)));
        SortedSet<String> live =
                entry.pending().stream().map(Pending::fact).collect(Collectors.toCollection(TreeSet::new));
        if (!live.isEmpty()) {
            line("- checked live: " + escape(String.join(", ", live)));
        }
        if (!entry.obligations().isEmpty()) {
            line("- obliges to: " + escape(String.join(", ", entry.obligations())));
        }
        if (!entry.unverified().isEmpty()) {
            line("- not yet checked against the law: " + escape(String.join(", ", entry.unverified())));
        }
        for (WaiverFacts waiver : facts.waivers()) {
            line("- waiver: `" + escape(waiver.rule()) + "` " + waiver.kind() + " until " + escape(waiver.until())
                    + ", approved by " + escape(waiver.approvedBy()) + ": " + escape(waiver.reason()));
        }
        line("");
    }

    /** One line for all categories that rest on the same ground. */
    private static List<String> grounds(List<SharingRegister.Ground> grounds) {
        SortedSet<String> lines = new TreeSet<>();
        grounds.stream()
                .collect(Collectors.groupingBy(ground -> List.of(
                        ground.agreement().orElse("no agreement"),
                        ground.flow().orElse(""),
                        ground.sender(),
                        ground.recipient(),
                        ground.article6().orElse("no lawful basis"),
                        ground.article9().orElse(""))))
                .forEach((key, same) -> lines.add(key.get(0)
                        + (key.get(1).isEmpty() ? "" : ", flow " + key.get(1))
                        + ", " + key.get(2) + " to " + key.get(3) + ": " + key.get(4)
                        + (key.get(5).isEmpty() ? "" : " and " + key.get(5))
                        + " for "
                        + join(same.stream()
                                .map(SharingRegister.Ground::category)
                                .collect(Collectors.toCollection(TreeSet::new)))));
        return new ArrayList<>(lines);
    }

    private void dictionary(List<DictionaryEntry> dictionary) {
        if (dictionary.isEmpty()) {
            return;
        }
        line("## Data dictionary");
        line("");
        line("| Field | Categories |");
        line("|---|---|");
        dictionary.forEach(entry -> row(entry.path(), join(entry.categories())));
        line("");
    }

    private static SortedSet<String> categories(TransferFacts facts) {
        return facts.payload().stream()
                .flatMap(item -> item.categories().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String join(Collection<String> words) {
        return String.join(", ", words);
    }

    private void row(String... cells) {
        out.append('|');
        for (String cell : cells) {
            out.append(' ').append(escape(cell)).append(" |");
        }
        out.append('\n');
    }

    /** Text from marks must not break a table, open a link or write HTML into the page that shows it. */
    static String escape(String text) {
        return text.replace("\\", "\\\\")
                .replace("|", "\\|")
                .replace("<", "&lt;")
                .replace("[", "\\[")
                .replace("`", "\\`")
                .replace("*", "\\*")
                .replace("\n", " ")
                .replace("\r", " ");
    }

    private void line(String text) {
        out.append(text).append('\n');
    }
}
