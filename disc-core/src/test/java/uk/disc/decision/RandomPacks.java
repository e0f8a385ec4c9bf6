package uk.disc.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import uk.disc.agreement.Onward;
import uk.disc.agreement.Suspension;
import uk.disc.agreement.Termination;
import uk.disc.agreement.Tightening.Operation;
import uk.disc.charter.ProfessionalDuty;
import uk.disc.charter.Succession.CarriedOver;
import uk.disc.decision.TestPacks.AgreementBuilder;
import uk.disc.decision.TestPacks.BasisBuilder;
import uk.disc.decision.TestPacks.FlowBuilder;
import uk.disc.decision.TestPacks.PackBuilder;
import uk.disc.policy.PolicyPack;
import uk.disc.policy.ShippedVocabulary;
import uk.disc.vocabulary.Category;
import uk.disc.vocabulary.CategoryFlag;
import uk.disc.vocabulary.Ordered;
import uk.disc.vocabulary.Period;
import uk.disc.vocabulary.Purpose;
import uk.disc.vocabulary.SourcePosition;
import uk.disc.vocabulary.Term;
import uk.disc.vocabulary.TermKind;
import uk.disc.vocabulary.Vocabulary;
import uk.disc.vocabulary.VocabularyItem;

/**
 * Packs of any size, drawn by chance: small ones to compare answers over all that can be asked, and one of a size no partnership has
 * yet to measure with. They use the shipped codes, and most of what they agree is in order: some agreements are drafts or over, some
 * flows lack a condition, some take the place of others. The same seed and sizes give the same pack.
 */
public final class RandomPacks {
    /** A day on which most of the agreements hold. */
    public static final LocalDate DAY = TestPacks.DAY;

    private static final int CARE = 0;
    private static final int COUNCIL = 1;

    private final Random random;
    private final PackBuilder pack = new PackBuilder();
    private final List<String> organisations = new ArrayList<>();
    private final List<String> categories;
    private final List<String> purposes;
    private final Vocabulary vocabulary = ShippedVocabulary.load();

    private RandomPacks(long seed, int categoryCount, int purposeCount) {
        random = new Random(seed);
        pack.vocabulary.clear();
        for (TermKind kind : TermKind.values()) {
            vocabulary.items(kind).forEach(pack::item);
        }
        categories = categories(categoryCount);
        purposes = vocabulary.items(TermKind.PURPOSE).stream()
                .map(Purpose.class::cast)
                .sorted(Comparator.comparing(
                                (Purpose purpose) -> !purpose.code().equals(purpose.purposeClass()))
                        .thenComparing(purpose -> !isCare(purpose.code()))
                        .thenComparing(Purpose::code))
                .map(Purpose::code)
                .limit(purposeCount)
                .toList();
    }

    /** The first of the shipped codes; where they do not suffice, further ones of the pack's own. */
    private List<String> categories(int count) {
        List<String> codes = new ArrayList<>(vocabulary.items(TermKind.CATEGORY).stream()
                .map(VocabularyItem::code)
                .toList());
        while (codes.size() < count) {
            String code = "LOCAL_" + codes.size();
            pack.item(new Category(
                    new Term(
                            TermKind.CATEGORY,
                            code,
                            code,
                            "Something this partnership shares besides.",
                            Optional.empty(),
                            Period.ALWAYS,
                            true,
                            true,
                            List.of(),
                            SourcePosition.NONE),
                    Ordered.set(List.of(CategoryFlag.PERSONAL)),
                    Optional.empty(),
                    Ordered.set(List.of())));
            codes.add(code);
        }
        return List.copyOf(codes.subList(0, count));
    }

    /** The size that the questions are measured with: 1,000 agreements, 100 organisations, 40 categories and 12 purposes. */
    public static PolicyPack thousandAgreements() {
        return draw(20261102, 1_000, 100, 40, 12).build();
    }

    /**
     * Draws a pack, which may then be changed.
     *
     * @param seed what the draw depends on
     * @param agreements how many agreements
     * @param organisations how many organisations
     * @param categories how many categories the agreements use
     * @param purposes how many of the shipped purposes they use
     * @return the pack
     */
    static PackBuilder draw(long seed, int agreements, int organisations, int categories, int purposes) {
        RandomPacks packs = new RandomPacks(seed, categories, purposes);
        for (int number = 0; number < organisations; number++) {
            packs.organisation(number);
        }
        for (int number = 0; number < agreements; number++) {
            packs.agreement(number);
        }
        packs.ownRules();
        return packs.pack;
    }

    static String organisationId(int number) {
        return "org-%03d".formatted(number);
    }

    static String agreementId(int number) {
        return "P-%04d".formatted(number);
    }

    /** Some bodies tighten what they send. */
    private void ownRules() {
        for (int number = 0; number < organisations.size(); number += 7) {
            String partner = organisations.get(number);
            Operation operation = Operation.values()[random.nextInt(Operation.values().length)];
            pack.overlay(partner, ours -> {
                ours.operation = operation;
                ours.categories = some(categories, 1);
                ours.recipients = some(organisations, 2);
                ours.obligations = List.of("ENCRYPT_IN_TRANSIT");
                ours.after = operation == Operation.STOP ? Optional.of(DAY.plusMonths(2)) : Optional.empty();
            });
        }
    }

    /** Every fifth body took over from the one before it; every third has teams, some of which work for a neighbour too. */
    private void organisation(int number) {
        String id = organisationId(number);
        pack.organisation(id, organisation -> {
            switch (number % 3) {
                case CARE -> organisation.duty = ProfessionalDuty.HEALTH_PROFESSIONAL;
                case COUNCIL -> {
                    organisation.duty = ProfessionalDuty.LEGAL_DUTY_OF_CONFIDENTIALITY;
                    organisation.team("adult-social-care", ProfessionalDuty.SOCIAL_WORK_PROFESSIONAL);
                    if (number % 2 == 0) {
                        organisation.team("housing", ProfessionalDuty.NONE);
                    } else {
                        organisation.team("joint", ProfessionalDuty.HEALTH_PROFESSIONAL, organisationId(number - 1));
                    }
                }
                default -> organisation.publicAuthority = number % 2 == 0;
            }
            if (number % 5 == 4) {
                organisation.tookOverFrom(
                        organisationId(number - 1),
                        LocalDate.of(2026, 4, 1),
                        number % 10 == 4 ? CarriedOver.CONFIRMED : CarriedOver.UNCONFIRMED);
            }
        });
        organisations.add(id);
    }

    private void agreement(int number) {
        List<String> parties = some(organisations, 3 + random.nextInt(4));
        pack.agreement(agreementId(number), agreement -> {
            agreement.parties = parties;
            LocalDate from = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(200));
            agreement.inForce = Period.of(from, from.plusMonths(18 + random.nextInt(18)));
            agreement.review = Optional.empty();
            switch (random.nextInt(20)) {
                case 0 -> agreement.signedBy = Optional.of(List.of());
                case 1 -> agreement.inForce = Period.of(LocalDate.of(2024, 1, 1), LocalDate.of(2025, 12, 31));
                case 2 -> agreement.supersedes = number == 0 ? List.of() : List.of(agreementId(number - 1));
                case 3 ->
                    agreement.terminations.add(new Termination(Optional.of(parties.get(0)), DAY.minusDays(3), "left"));
                case 4 ->
                    agreement.suspensions.add(new Suspension(
                            Optional.empty(), Period.of(DAY.plusDays(7), DAY.plusDays(30)), "an incident"));
                default -> {}
            }
            agreement.flows.clear();
            int flows = 1 + random.nextInt(3);
            for (int flow = 0; flow < flows; flow++) {
                flow(agreement, "flow-" + flow, parties);
            }
        });
    }

    private void flow(AgreementBuilder agreement, String id, List<String> parties) {
        List<String> ends = some(parties, parties.size());
        int senders = 1 + random.nextInt(2);
        int recipients = Math.min(1 + random.nextInt(3), ends.size() - senders);
        agreement.anotherFlow(id, flow -> {
            flow.from = ends.subList(0, senders);
            flow.to = ends.subList(senders, senders + recipients).stream()
                    .map(this::perhapsATeam)
                    .toList();
            flow.purposes = some(purposes, 1 + random.nextInt(2));
            flow.items.clear();
            some(categories, 4 + random.nextInt(9)).forEach(flow::item);
            flow.basis.clear();
            boolean care = flow.purposes.stream().allMatch(this::isCare);
            flow.from.forEach(sender -> flow.basis.add(grounds(sender, care)));
            answer(flow, care);
            flow.obligations =
                    random.nextBoolean() ? List.of("AUDIT", "MINIMUM_NECESSARY") : List.of("MINIMUM_NECESSARY");
            flow.onward = random.nextBoolean() ? Onward.ORIGINATOR_ONLY : Onward.PARTIES_ONLY;
        });
    }

    private String perhapsATeam(String recipient) {
        boolean team = !pack.organisations.get(recipient).teams.isEmpty() && random.nextInt(4) == 0;
        return team ? recipient + "/adult-social-care" : recipient;
    }

    private boolean isCare(String purpose) {
        return vocabulary
                .purpose(purpose)
                .map(Purpose::purposeClass)
                .filter("INDIVIDUAL_CARE"::equals)
                .isPresent();
    }

    /** One in thirty lacks its function, so that nothing can ever go on it. */
    private BasisBuilder grounds(String sender, boolean care) {
        BasisBuilder grounds = new BasisBuilder(sender);
        if (!care) {
            grounds.condition("9.2.g", "18");
            grounds.policyDocument = Optional.of("APD-1");
            grounds.article10 = Optional.of("SCH1.18");
        }
        if (random.nextInt(30) == 0) {
            grounds.function = Optional.empty();
        }
        return grounds;
    }

    private void answer(FlowBuilder flow, boolean care) {
        if (care) {
            flow.answer("IMPLIED_DIRECT_CARE");
        } else if (random.nextBoolean()) {
            flow.answer("PUBLIC_INTEREST");
        } else {
            flow.answer("STATUTORY", "CHILDREN_ACT_1989_S47_1");
        }
    }

    private List<String> some(List<String> all, int count) {
        List<String> shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, random);
        return List.copyOf(shuffled.subList(0, Math.min(count, shuffled.size())));
    }
}
