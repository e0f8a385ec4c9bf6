package uk.disc.explanation;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.disc.agreement.Agreement;
import uk.disc.agreement.Flow;
import uk.disc.agreement.Item;
import uk.disc.agreement.Onward;
import uk.disc.agreement.PartyBasis;
import uk.disc.agreement.RecipientRef;
import uk.disc.policy.PolicyPack;
import uk.disc.vocabulary.Category;
import uk.disc.vocabulary.CategoryFlag;
import uk.disc.vocabulary.LegalItem;
import uk.disc.vocabulary.Requirement;
import uk.disc.vocabulary.TermKind;
import uk.disc.vocabulary.VocabularyItem;

/**
 * Pages about an agreement for people: a notice for the public, and a page for staff that says what the agreement is for, and not for.
 * They hold the agreement's own words between the texts of {@code notices.yaml}; what an agreement leaves out, they leave out.
 */
public final class AgreementNotices {
    private final PolicyPack pack;
    private final PackLabels labels;

    private AgreementNotices(PolicyPack pack) {
        this.pack = pack;
        labels = PackLabels.of(pack);
    }

    /**
     * The notices of a pack.
     *
     * @param pack the pack
     * @return its notices
     */
    public static AgreementNotices of(PolicyPack pack) {
        return new AgreementNotices(pack);
    }

    /**
     * What the public is told.
     *
     * @param agreement one of the pack's agreements
     * @param day the day the notice is for, as counted in Europe/London
     * @return the notice
     */
    public NoticePage forThePublic(Agreement agreement, LocalDate day) {
        NoticeTexts texts = NoticeTexts.of("public");
        List<String> lead = new ArrayList<>();
        agreement
                .particulars()
                .publicSummary()
                .or(() -> agreement.particulars().summary())
                .ifPresent(lead::add);
        lead.add(standing(agreement, day));
        List<NoticePage.Section> sections = new ArrayList<>();
        add(sections, texts.fill("who"), each(agreement, flow -> sends(flow, "sends", texts)), List.of());
        add(sections, texts.fill("what"), List.of(), items(agreement, texts));
        add(sections, texts.fill("for"), uses(agreement, texts), purposes(agreement));
        add(sections, texts.fill("say"), whatYouCanSay(agreement, texts), List.of());
        List<String> passing = new ArrayList<>(onward(agreement, texts));
        agreement.particulars().retention().ifPresent(how -> passing.add(texts.fill("kept", "retention", how)));
        agreement.particulars().security().ifPresent(how -> passing.add(texts.fill("safe", "security", how)));
        add(sections, texts.fill("passing"), passing, List.of());
        add(sections, texts.fill("law"), unchecked(agreement, texts), grounds(agreement, texts));
        List<String> ask = new ArrayList<>();
        agreement.particulars().rightsContact().ifPresent(who -> ask.add(texts.fill("rights", "rights", who)));
        agreement
                .particulars()
                .complaintsContact()
                .ifPresent(who -> ask.add(texts.fill("complaints", "complaints", who)));
        agreement.flows().stream()
                .flatMap(flow ->
                        Stream.of(flow.notices().sender(), flow.notices().recipient()))
                .flatMap(Optional::stream)
                .distinct()
                .forEach(notice -> ask.add(texts.fill("notice", "notice", notice)));
        add(sections, texts.fill("ask"), ask, List.of());
        return new NoticePage(texts.fill("title", "title", agreement.title()), lead, sections, "");
    }

    /**
     * What an agreement is for, and what it is not for, on one page.
     *
     * @param agreement one of the pack's agreements
     * @param day the day on which it is looked at: whether it holds then is told
     * @return the page
     */
    public NoticePage whatItIsFor(Agreement agreement, LocalDate day) {
        NoticeTexts texts = NoticeTexts.of("purpose");
        List<NoticePage.Section> sections = new ArrayList<>();
        List<String> lead =
                new ArrayList<>(agreement.particulars().summary().stream().toList());
        lead.add(standing(agreement, day));
        add(sections, texts.fill("for"), each(agreement, flow -> sends(flow, "line", texts)), purposes(agreement));
        add(sections, texts.fill("what"), List.of(), items(agreement, texts));
        add(sections, texts.fill("not"), List.of(), notFor(agreement, texts));
        add(sections, texts.fill("always"), List.of(), always(agreement, texts));
        List<String> ask = new ArrayList<>();
        agreement.particulars().contact().ifPresent(who -> ask.add(texts.fill("contact", "contact", who)));
        agreement.particulars().owner().ifPresent(who -> ask.add(texts.fill("owner", "owner", who)));
        agreement.review().ifPresent(review -> ask.add(texts.fill("review", "day", written(review.next()))));
        add(sections, texts.fill("ask"), ask, List.of());
        return new NoticePage(
                texts.fill("title", "title", agreement.title()),
                lead,
                sections,
                texts.fill("foot", "version", String.valueOf(agreement.version()), "id", agreement.id()));
    }

    private static void add(
            List<NoticePage.Section> sections, String heading, List<String> sentences, List<String> items) {
        NoticePage.Section section = new NoticePage.Section(heading, sentences, items);
        if (!section.isEmpty()) {
            sections.add(section);
        }
    }

    /** Whether it holds on the day, which its own dates alone do not say: it may be unsigned, on hold or replaced. */
    private String standing(Agreement agreement, LocalDate day) {
        String key = switch (pack.status(agreement, day).status()) {
            case DRAFT, UNDER_REVIEW, APPROVED -> "unsigned";
            case NOT_STARTED -> "notStarted";
            case PARTIALLY_SIGNED -> "partlySigned";
            case SUSPENDED -> "suspended";
            case REVIEW_OVERDUE -> "overdue";
            case SUPERSEDED, EXPIRED, TERMINATED -> "ended";
            case IN_FORCE, REVIEW_DUE -> agreement.inForce().to().isPresent() ? "days" : "open";
        };
        return NoticeTexts.of("standing")
                .fill(
                        key,
                        "day",
                        written(day),
                        "from",
                        agreement
                                .inForce()
                                .from()
                                .map(AgreementNotices::written)
                                .orElse(""),
                        "to",
                        agreement.inForce().to().map(AgreementNotices::written).orElse(""));
    }

    private static List<String> each(Agreement agreement, Function<Flow, String> sentence) {
        return agreement.flows().stream().map(sentence).distinct().toList();
    }

    private String sends(Flow flow, String key, NoticeTexts texts) {
        return texts.fill(
                key,
                "from",
                and(flow.from().stream().map(labels::organisation).toList(), "or"),
                "to",
                and(flow.to().stream().map(labels::recipient).toList(), "or"),
                "purpose",
                and(flow.purposes().stream().map(labels::purpose).toList(), "or"));
    }

    /** Each item once, with each reason that a flow gives. */
    private List<String> items(Agreement agreement, NoticeTexts texts) {
        Map<String, SortedSet<String>> reasons = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (Flow flow : agreement.flows()) {
            for (Item item : flow.items()) {
                reasons.computeIfAbsent(labels.category(item.category()), any -> new TreeSet<>())
                        .add(item.why());
            }
        }
        List<String> items = new ArrayList<>();
        reasons.forEach((label, why) ->
                items.add(texts.fill("item", "category", capital(label), "why", String.join("; ", why))));
        return items;
    }

    private static List<String> uses(Agreement agreement, NoticeTexts texts) {
        List<String> uses = new ArrayList<>();
        agreement.particulars().subjects().ifPresent(who -> uses.add(texts.fill("about", "subjects", small(who))));
        List<String> when = agreement.flows().stream()
                .flatMap(flow -> flow.frequency().stream())
                .map(frequency -> frequency.pattern())
                .distinct()
                .toList();
        if (!when.isEmpty()) {
            uses.add(texts.fill("when", "when", String.join("; ", when)));
        }
        return uses;
    }

    private List<String> purposes(Agreement agreement) {
        return purposeCodes(agreement).stream()
                .flatMap(code -> pack.vocabulary().find(TermKind.PURPOSE, code).stream())
                .map(item -> item.term().label() + ": " + item.term().plainEnglish())
                .toList();
    }

    private static SortedSet<String> purposeCodes(Agreement agreement) {
        return agreement.flows().stream()
                .flatMap(flow -> flow.purposes().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What follows from how the flows answer the duty of confidentiality, and from consent as a condition. */
    private List<String> whatYouCanSay(Agreement agreement, NoticeTexts texts) {
        Set<Requirement> required = EnumSet.noneOf(Requirement.class);
        agreement.flows().forEach(flow -> {
            flow.confidentiality()
                    .forEach(answer -> required.addAll(required(TermKind.CONFIDENTIALITY, answer.answer())));
            flow.basis()
                    .forEach(basis ->
                            basis.article9().ifPresent(code -> required.addAll(required(TermKind.ARTICLE_9, code))));
        });
        List<String> sentences = new ArrayList<>();
        if (required.contains(Requirement.EXPLICIT_CONSENT)) {
            sentences.add(texts.fill("consent"));
        }
        if (required.contains(Requirement.NO_OBJECTION)) {
            sentences.add(texts.fill("objection"));
        }
        if (sentences.isEmpty()) {
            sentences.add(texts.fill("noQuestion"));
        }
        agreement
                .particulars()
                .nationalDataOptOut()
                .ifPresent(text -> sentences.add(texts.fill("optOut", "text", small(text))));
        return sentences;
    }

    private Collection<Requirement> required(TermKind kind, String code) {
        return pack.vocabulary()
                .legal(kind, code)
                .map(LegalItem::requires)
                .map(Set::copyOf)
                .orElse(Set.of());
    }

    private static List<String> onward(Agreement agreement, NoticeTexts texts) {
        return agreement.flows().stream()
                .map(Flow::onward)
                .distinct()
                .sorted()
                .flatMap(onward -> texts.fillIfAny("onward-" + onward.name()).stream())
                .toList();
    }

    private List<String> grounds(Agreement agreement, NoticeTexts texts) {
        Map<String, SortedSet<String>> byParty = new TreeMap<>();
        agreement.flows().stream()
                .flatMap(flow -> flow.basis().stream())
                .forEach(basis -> codes(basis)
                        .forEach(ground -> byParty.computeIfAbsent(
                                        labels.organisation(basis.party()), any -> new TreeSet<>())
                                .add(labels.ground(ground.code()))));
        List<String> lines = new ArrayList<>();
        byParty.forEach((party, grounds) ->
                lines.add(texts.fill("basis", "party", party, "grounds", and(List.copyOf(grounds), "and"))));
        return lines;
    }

    /** A legal ground that a party gives. */
    private record Ground(TermKind kind, String code) {}

    private static List<Ground> codes(PartyBasis basis) {
        return Stream.of(
                        basis.article6().map(code -> new Ground(TermKind.ARTICLE_6, code)),
                        basis.article9().map(code -> new Ground(TermKind.ARTICLE_9, code)),
                        basis.article10().map(code -> new Ground(TermKind.ARTICLE_10, code)),
                        basis.schedule1().map(code -> new Ground(TermKind.SCHEDULE_1, code)))
                .flatMap(Optional::stream)
                .toList();
    }

    private List<String> unchecked(Agreement agreement, NoticeTexts texts) {
        SortedSet<String> unchecked = agreement.flows().stream()
                .flatMap(flow -> flow.basis().stream())
                .flatMap(basis -> codes(basis).stream())
                .filter(ground -> pack.vocabulary()
                        .find(ground.kind(), ground.code())
                        .filter(item -> item.term().verified())
                        .isEmpty())
                .map(ground -> labels.ground(ground.code()))
                .collect(Collectors.toCollection(TreeSet::new));
        return unchecked.isEmpty()
                ? List.of()
                : List.of(texts.fill("unchecked", "items", and(List.copyOf(unchecked), "and")));
    }

    private List<String> notFor(Agreement agreement, NoticeTexts texts) {
        List<String> lines = new ArrayList<>();
        lines.add(texts.fill(
                "otherPurpose",
                "purposes",
                and(purposeCodes(agreement).stream().map(labels::purpose).toList(), "and")));
        SortedSet<String> bodies = new TreeSet<>();
        agreement.flows().forEach(flow -> {
            flow.from().forEach(id -> bodies.add(labels.organisation(id)));
            flow.to().stream().map(RecipientRef::organisation).forEach(id -> bodies.add(labels.organisation(id)));
        });
        lines.add(texts.fill("otherBody", "bodies", and(List.copyOf(bodies), "and")));
        SortedSet<String> groups = agreement.flows().stream()
                .flatMap(flow -> flow.subjectGroups().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        if (!groups.isEmpty()) {
            lines.add(texts.fill("otherGroup", "groups", String.join(", ", groups)));
        }
        List<String> sensitive = sensitiveAndNotCarried(agreement);
        if (!sensitive.isEmpty()) {
            lines.add(texts.fill("otherItem", "categories", String.join(", ", sensitive)));
        }
        agreement.flows().stream()
                .map(Flow::onward)
                .distinct()
                .sorted()
                .filter(onward -> onward != Onward.PERMITTED)
                .forEach(onward -> lines.add(texts.fill("onward-" + onward.name())));
        agreement
                .inForce()
                .to()
                .ifPresent(to -> lines.add(agreement
                        .inForce()
                        .from()
                        .map(from -> texts.fill("between", "from", written(from), "to", written(to)))
                        .orElseGet(() -> texts.fill("after", "to", written(to)))));
        return lines;
    }

    /** What hurts most if it goes astray, and no flow carries: special, criminal or restricted by statute. */
    private List<String> sensitiveAndNotCarried(Agreement agreement) {
        Set<String> carried = agreement.flows().stream()
                .flatMap(flow -> flow.items().stream())
                .map(Item::category)
                .collect(Collectors.toSet());
        return pack.vocabulary().items(TermKind.CATEGORY).stream()
                .filter(item -> item instanceof Category category
                        && (category.is(CategoryFlag.SPECIAL)
                                || category.is(CategoryFlag.CRIMINAL)
                                || category.is(CategoryFlag.STATUTORILY_RESTRICTED)))
                .map(VocabularyItem::code)
                .filter(code -> !carried.contains(code))
                .map(labels::category)
                .sorted()
                .distinct()
                .toList();
    }

    private List<String> always(Agreement agreement, NoticeTexts texts) {
        List<String> lines = new ArrayList<>();
        agreement.flows().stream()
                .flatMap(flow -> flow.obligations().stream())
                .distinct()
                .sorted()
                .flatMap(code -> pack.vocabulary().find(TermKind.OBLIGATION, code).stream())
                .forEach(item -> lines.add(texts.fill(
                        "obligation",
                        "label",
                        item.term().label(),
                        "plain",
                        item.term().plainEnglish())));
        agreement.flows().stream()
                .flatMap(flow -> flow.conditions().stream())
                .distinct()
                .forEach(condition -> lines.add(texts.fill("condition", "condition", condition)));
        return lines;
    }

    private static String and(List<String> words, String last) {
        List<String> list = words.stream().distinct().toList();
        return list.size() < 2
                ? String.join("", list)
                : String.join(", ", list.subList(0, list.size() - 1)) + " " + last + " " + list.get(list.size() - 1);
    }

    private static String capital(String label) {
        return label.isEmpty() ? label : label.substring(0, 1).toUpperCase(Locale.ROOT) + label.substring(1);
    }

    private static String small(String text) {
        return PackLabels.inSentence(text);
    }

    /** "1 June 2027", in English whatever the machine speaks. */
    private static String written(LocalDate day) {
        return day.getDayOfMonth() + " "
                + day.getMonth().getDisplayName(TextStyle.FULL, Locale.UK) + " "
                + day.getYear();
    }
}
