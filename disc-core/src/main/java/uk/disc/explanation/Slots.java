package uk.disc.explanation;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import uk.disc.agreement.Agreement;
import uk.disc.agreement.Flow;
import uk.disc.annotation.Route;
import uk.disc.charter.Contact;
import uk.disc.charter.Organisation;
import uk.disc.explanation.Template.Piece;
import uk.disc.policy.PolicyPack;
import uk.disc.subject.FactKind;

/** What stands for each placeholder: names of the pack in place of codes, dates in words. */
final class Slots {
    private static final int ISO_DATE = 10;

    private final MessageCatalogue messages;
    private final PackLabels labels;
    private final String and;
    private final String date;
    private final Map<String, String> agreements = new HashMap<>();
    private final Map<String, String> summaries = new HashMap<>();
    private final Map<String, Map<String, String>> clauses = new HashMap<>();
    private final Map<String, String> contacts = new HashMap<>();
    private final Map<String, String> champions = new HashMap<>();
    private final Map<String, Piece> known = new HashMap<>();

    Slots(PolicyPack pack, PackLabels labels, MessageCatalogue messages) {
        this.messages = messages;
        this.labels = labels;
        and = " " + messages.text("words.and") + " ";
        date = messages.text("words.date");
        pack.agreements().values().forEach(this::learn);
        pack.organisations().values().forEach(this::learn);
        known.put(
                "sender",
                (out, telling) ->
                        append(out, labels.organisation(telling.request().sender())));
        known.put(
                "recipient",
                (out, telling) -> append(out, labels.recipient(telling.request().recipient())));
        known.put(
                "purpose",
                (out, telling) -> append(out, labels.purpose(telling.request().purpose())));
        String noCategories = messages.text("words.noCategories");
        known.put("categories", (out, telling) -> {
            if (telling.categories().isEmpty()) {
                out.append(noCategories);
            } else {
                list(out, telling.categories(), labels::category);
            }
            return true;
        });
        String noAgreement = messages.text("words.noAgreement");
        known.put("agreement", (out, telling) -> {
            String id = telling.agreement();
            if (id == null && telling.request().route() != Route.AGREEMENT) {
                return false;
            }
            return append(out, id == null ? noAgreement : agreements.getOrDefault(id, id));
        });
        known.put("flow", (out, telling) -> append(out, telling.flow()));
        known.put("clause", (out, telling) -> {
            Map<String, String> ofFlows = clauses.get(telling.agreement());
            return ofFlows != null && append(out, ofFlows.get(telling.flow()));
        });
        known.put("summary", (out, telling) -> append(out, summaries.get(telling.agreement())));
        known.put("contact", (out, telling) -> whom(out, telling, contacts, "words.noContact"));
        known.put("champion", (out, telling) -> whom(out, telling, champions, "words.noChampion"));
        known.put(
                "citation",
                (out, telling) -> append(
                        out, telling.rule() == null ? null : telling.rule().citation()));
        known.put(
                "key",
                (out, telling) -> append(
                        out, telling.rule() == null ? null : telling.rule().key()));
        known.put(
                "rule",
                (out, telling) -> append(
                        out, telling.rule() == null ? null : telling.rule().id()));
        for (String organisations : List.of("organisation", "old", "new", "originator")) {
            known.put(organisations, fact(organisations, value -> labels.organisation(value)));
        }
        known.put("collected", fact("collected", labels::purpose));
        known.put("agreed", fact("agreed", this::purposeOrWord));
        known.put("claimed", fact("claimed", this::word));
        known.put("state", fact("state", this::word));
        known.put("route", (out, telling) -> {
            Route route = telling.request().route();
            return route != Route.AGREEMENT && append(out, word(route.name()));
        });
        known.put("ground", fact("ground", labels::ground));
        known.put("reason", (out, telling) -> {
            String reason = telling.facts().get("reason");
            return reason != null && append(out, withoutFullStop(reason));
        });
        known.put("benefit", benefit());
        known.put("missingFact", missingFact());
    }

    /** Why it helps: in the agreement's own words, or else by its purpose. */
    private Piece benefit() {
        Template agreed = Template.of(messages.text("benefit.agreed"), this::named);
        Template other = Template.of(messages.text("benefit.other"), this::named);
        return (out, telling) -> {
            (summaries.containsKey(telling.agreement()) ? agreed : other).append(out, telling);
            return true;
        };
    }

    /** The fact that a finding says is missing, in words. */
    private Piece missingFact() {
        Map<String, Template> facts = new HashMap<>();
        for (FactKind kind : FactKind.values()) {
            facts.put(kind.input(), Template.of(messages.text("facts." + kind), this::named));
        }
        return (out, telling) -> {
            Template fact = facts.get(telling.facts().getOrDefault("missing", ""));
            if (fact == null) {
                return false;
            }
            fact.append(out, telling);
            return true;
        };
    }

    private void learn(Agreement agreement) {
        agreements.put(
                agreement.id(), fill("words.agreement", Map.of("title", agreement.title(), "id", agreement.id())));
        agreement.particulars().summary().ifPresent(text -> summaries.put(agreement.id(), text));
        Map<String, String> ofFlows = new HashMap<>();
        for (Flow flow : agreement.flows()) {
            flow.clause().ifPresent(clause -> ofFlows.put(flow.id(), clause));
        }
        clauses.put(agreement.id(), ofFlows);
    }

    private void learn(Organisation organisation) {
        contacts.put(organisation.id(), whom(organisation, organisation.contact(), "words.contact", "words.noContact"));
        champions.put(
                organisation.id(), whom(organisation, organisation.champion(), "words.champion", "words.noChampion"));
    }

    private String whom(Organisation organisation, Optional<Contact> contact, String given, String none) {
        if (contact.isEmpty()) {
            return fill(none, Map.of("sender", organisation.name()));
        }
        Map<String, String> facts = new HashMap<>();
        facts.put("role", PackLabels.inSentence(contact.get().role()));
        contact.get().email().ifPresent(email -> facts.put("email", email));
        return fill(given, facts);
    }

    private boolean whom(StringBuilder out, Telling telling, Map<String, String> known, String none) {
        String sender = telling.request().sender();
        String contact = known.get(sender);
        out.append(contact == null ? fill(none, Map.of("sender", sender)) : contact);
        return true;
    }

    /** Fills a text that is about the pack alone. */
    private String fill(String path, Map<String, String> facts) {
        String text = messages.text(path);
        for (Map.Entry<String, String> fact : facts.entrySet()) {
            text = text.replace("{" + fact.getKey() + "}", fact.getValue());
        }
        return text.replaceAll("\\[[^\\[\\]]*\\{\\w+}[^\\[\\]]*]", "").replaceAll("[\\[\\]]", "");
    }

    /** What stands for a placeholder. One that is not listed here is a fact of the finding. */
    Piece named(String name) {
        Piece slot = known.get(name);
        return slot == null ? (out, telling) -> raw(out, telling.facts().get(name)) : slot;
    }

    private Piece fact(String name, UnaryOperator<String> reads) {
        return (out, telling) -> {
            String value = telling.facts().get(name);
            if (value == null) {
                return false;
            }
            if (value.indexOf(", ") < 0) {
                out.append(reads.apply(value));
            } else {
                list(out, List.of(value.split(", ")), reads);
            }
            return true;
        };
    }

    private static boolean append(StringBuilder out, @Nullable String text) {
        if (text == null) {
            return false;
        }
        out.append(text);
        return true;
    }

    /** A fact as it is; a date in words. */
    private boolean raw(StringBuilder out, @Nullable String value) {
        if (value == null || value.isEmpty()) {
            return false;
        }
        if (isDate(value)) {
            date(out, value);
        } else {
            out.append(value);
        }
        return true;
    }

    /** {@code a}, {@code a and b}, {@code a, b and c}. */
    private void list(StringBuilder out, Collection<String> codes, UnaryOperator<String> reads) {
        int left = codes.size();
        for (String code : codes) {
            out.append(reads.apply(code));
            left--;
            if (left > 1) {
                out.append(", ");
            } else if (left == 1) {
                out.append(and);
            }
        }
    }

    private String purposeOrWord(String value) {
        return labels.isPurpose(value) ? labels.purpose(value) : word(value);
    }

    private String word(String code) {
        return messages.find("states." + code.toUpperCase(Locale.ROOT).replace(' ', '_'))
                .orElseGet(() -> code.toLowerCase(Locale.ROOT).replace('_', ' '));
    }

    private static String withoutFullStop(String text) {
        return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    }

    private static boolean isDate(String value) {
        if (value.length() != ISO_DATE || value.charAt(4) != '-' || value.charAt(7) != '-') {
            return false;
        }
        for (int index = 0; index < ISO_DATE; index++) {
            char character = value.charAt(index);
            if (index != 4 && index != 7 && (character < '0' || character > '9')) {
                return false;
            }
        }
        int month = Integer.parseInt(value, 5, 7, 10);
        return month >= 1 && month <= 12;
    }

    private void date(StringBuilder out, String value) {
        out.append(date.replace("{day}", Integer.toString(Integer.parseInt(value, 8, 10, 10)))
                .replace("{month}", messages.months().get(Integer.parseInt(value, 5, 7, 10) - 1))
                .replace("{year}", value.substring(0, 4)));
    }
}
