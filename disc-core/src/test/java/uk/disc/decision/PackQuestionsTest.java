package uk.disc.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import uk.disc.agreement.Onward;
import uk.disc.agreement.RecipientRef;
import uk.disc.agreement.Tightening.Operation;
import uk.disc.charter.ProfessionalDuty;
import uk.disc.charter.Succession.CarriedOver;
import uk.disc.decision.TestPacks.AgreementBuilder;
import uk.disc.decision.TestPacks.FlowBuilder;
import uk.disc.decision.TestPacks.PackBuilder;
import uk.disc.decision.TestPacks.TestVocabulary;
import uk.disc.policy.PolicyPack;
import uk.disc.vocabulary.Ordered;
import uk.disc.vocabulary.Period;
import uk.disc.vocabulary.TermKind;

/** Answers about a pack, held to what the rule book says when it is asked about everything there is. */
class PackQuestionsTest {
    private static final LocalDate DAY = TestPacks.DAY;

    private static List<SharingLine> lines(List<Permission> permissions) {
        return permissions.stream().map(Permission::line).toList();
    }

    @Property(tries = 25, seed = "20261102")
    void whoMayReceiveAndWhatMaySendAreWhatTheRuleBookPermits(@ForAll @LongRange(max = 1_000_000) long seed) {
        PolicyPack pack = RandomPacks.draw(seed, 8, 6, 4, 3).build();
        PackQuestions questions = PackQuestions.of(pack, DAY);
        EverythingAsked asked = new EverythingAsked(pack, DAY);

        for (String category : asked.categories()) {
            for (String purpose : asked.purposes()) {
                asked.hold(
                        questions.whoMayReceive(category, purpose),
                        line -> line.category().equals(category)
                                && line.purpose().equals(purpose));
            }
        }
        for (String from : pack.organisations().keySet()) {
            for (RecipientRef to : asked.recipients()) {
                asked.hold(questions.whatMaySend(from, to), line -> line.from().equals(from) && to.covers(line.to()));
            }
        }
    }

    @Test
    void theSamplePackAnswersWhatItsRuleBookDoesAboutEverythingItNames() {
        PolicyPack pack = samplePack();
        PackQuestions questions = PackQuestions.of(pack, DAY);
        EverythingAsked asked = new EverythingAsked(pack, DAY);
        List<Permission> permissions = new ArrayList<>();
        for (String category : asked.categories()) {
            for (String purpose : asked.purposes()) {
                permissions.addAll(questions.whoMayReceive(category, purpose));
            }
        }

        assertThat(permissions).isNotEmpty();
        asked.hold(permissions.stream().sorted().toList(), line -> true);
    }

    /** Two flows say the same if every sender and recipient may, must and must not do the same. */
    @Property(tries = 15, seed = "20261102")
    void overlapsAreWhatSeveralAgreementsGovernAtOnce(@ForAll @LongRange(max = 1_000_000) long seed) {
        PolicyPack pack = RandomPacks.draw(seed, 10, 4, 3, 2).build();
        EverythingAsked asked = new EverythingAsked(pack, DAY);
        SortedSet<String> expected = new TreeSet<>();
        asked.allowed().forEach(line -> {
            SortedMap<String, CategoryDecision> governing = asked.governing(line);
            for (String first : governing.keySet()) {
                for (String second : governing.tailMap(first + "!").keySet()) {
                    if (asked.allowing(line).containsKey(first)
                            || asked.allowing(line).containsKey(second)) {
                        expected.add(line + first + second);
                    }
                }
            }
        });

        List<Overlap> overlaps = PackQuestions.of(pack, DAY).overlaps();

        List<String> found = new ArrayList<>();
        for (Overlap overlap : overlaps) {
            for (SharingLine line : overlap.lines()) {
                found.add(line + overlap.first().agreement() + overlap.second().agreement());
                Outcome first = outcome(asked, line, overlap.first());
                Outcome second = outcome(asked, line, overlap.second());
                assertThat(overlap.differences().contains(Difference.OUTCOME)).isEqualTo(first != second);
            }
        }
        assertThat(found).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(expected);
        assertThat(overlaps).isSorted();
    }

    private static Outcome outcome(EverythingAsked asked, SharingLine line, FlowRef flow) {
        return Optional.ofNullable(asked.allowing(line).get(flow.agreement()))
                .map(CategoryDecision::outcome)
                .orElse(Outcome.DENY);
    }

    @Property(tries = 15, seed = "20261102")
    void aFlowIsNeverUsableIfNothingCanBeSentUnderItOnAnyDay(@ForAll @LongRange(max = 1_000_000) long seed) {
        PackBuilder drawn = RandomPacks.draw(seed, 8, 5, 3, 2);
        PolicyPack pack = drawn.build();
        List<String> expected = new ArrayList<>();
        drawn.agreements.forEach((id, agreement) -> {
            List<FlowBuilder> all = List.copyOf(agreement.flows);
            for (FlowBuilder alone : all) {
                agreement.flows.clear();
                agreement.flows.add(alone);
                if (!EverythingAsked.anythingGoesOnAnyDay(drawn.build(), id)) {
                    expected.add(id + " " + alone.id);
                }
            }
            agreement.flows.clear();
            agreement.flows.addAll(all);
        });

        List<NeverUsable> found = PackQuestions.of(pack, DAY).neverUsable();

        assertThat(found.stream()
                        .map(flow -> flow.flow().agreement() + " " + flow.flow().flow()))
                .containsExactlyElementsOf(expected);
        assertThat(found).allSatisfy(flow -> {
            assertThat(flow.findings()).isNotEmpty().allMatch(finding -> finding.effect() == Effect.DENY);
            SharingLine line = flow.nearest().orElseThrow();
            assertThat(line.from()).isNotEmpty();
        });
    }

    @Property(tries = 6, seed = "20261102")
    void whatStopsIsWhatCouldStillBeSentOtherwise(@ForAll @LongRange(max = 1_000_000) long seed) {
        PolicyPack pack = RandomPacks.draw(seed, 8, 5, 3, 2).build();
        PackQuestions questions = PackQuestions.of(pack, DAY);
        LocalDate last = DAY.plusDays(seed % 400);
        EverythingAsked before = new EverythingAsked(pack, last.plusDays(1));
        for (String id : pack.agreements().keySet()) {
            PolicyPack variant = PackVariants.lapsed(pack, pack.agreements().get(id), last);
            holdLosses(questions.whatStopsIfItLapses(id, last), before, new EverythingAsked(variant, last.plusDays(1)));
        }
        for (String partner : pack.organisations().keySet()) {
            PolicyPack variant = PackVariants.left(pack, partner, last);
            EverythingAsked after = new EverythingAsked(variant, last.plusDays(1));
            holdLosses(questions.whatStopsIfItLeaves(partner, last), before, after);
            assertThat(after.allowed()).noneMatch(line -> line.from().equals(partner));
        }
    }

    private static void holdLosses(List<Loss> losses, EverythingAsked before, EverythingAsked after) {
        SortedSet<String> expected = new TreeSet<>();
        before.allowed()
                .forEach(line -> before.allowing(line).keySet().stream()
                        .filter(agreement -> !after.allowing(line).containsKey(agreement))
                        .forEach(agreement -> expected.add(line + agreement)));
        SortedSet<String> found = new TreeSet<>();
        for (Loss loss : losses) {
            SharingLine line = loss.permission().line();
            found.add(line + loss.permission().under().agreement());
            assertThat(loss.instead().stream().map(FlowRef::agreement))
                    .containsExactlyElementsOf(after.allowing(line).keySet());
            assertThat(loss.stopsSharing()).isEqualTo(!after.allowed().contains(line));
        }
        assertThat(found).isEqualTo(expected);
    }

    @Property(tries = 15, seed = "20261102")
    void anAgreementLapsesOnTheLastDayOnWhichItLetsAnythingBeSent(@ForAll @LongRange(max = 1_000_000) long seed) {
        PolicyPack pack = RandomPacks.draw(seed, 6, 5, 3, 2).build();
        PackQuestions questions = PackQuestions.of(pack, DAY);
        EverythingAsked asked = new EverythingAsked(pack, DAY);
        for (String id : pack.agreements().keySet()) {
            List<Loss> losses = questions.whatStopsWhenItLapses(id);

            assertThat(losses.stream().map(loss -> loss.permission().line()))
                    .containsExactlyInAnyOrderElementsOf(asked.allowed().stream()
                            .filter(line -> asked.allowing(line).containsKey(id))
                            .toList());
            losses.stream()
                    .limit(3)
                    .forEach(loss -> loss.lastDay()
                            .ifPresent(
                                    last -> assertThat(loss.instead().stream().map(FlowRef::agreement))
                                            .containsExactlyElementsOf(asked.allowingOn(
                                                    loss.permission().line(), last.plusDays(1)))));
        }
    }

    @Property(tries = 40, seed = "20261102")
    void anEditChangesWhatTheTwoRuleBooksSayDifferently(
            @ForAll @LongRange(max = 1_000_000) long seed, @ForAll Edit edit) {
        PolicyPack before = RandomPacks.draw(seed, 6, 5, 3, 2).build();
        PackBuilder drawn = RandomPacks.draw(seed, 6, 5, 3, 2);
        edit.of(drawn, new Random(seed));
        PolicyPack after = drawn.build();
        EverythingAsked old = new EverythingAsked(before, DAY);
        EverythingAsked edited = new EverythingAsked(after, DAY);

        PackChange change = PackQuestions.of(before, DAY).whatChangesWith(after);

        assertThat(lines(change.newlyPermitted())).containsExactlyElementsOf(without(edited.allowed(), old.allowed()));
        assertThat(lines(change.newlyDenied())).containsExactlyElementsOf(without(old.allowed(), edited.allowed()));
        SortedSet<SharingLine> differing = new TreeSet<>(old.allowed());
        differing.retainAll(edited.allowed());
        differing.removeIf(line -> old.terms(line).equals(edited.terms(line)));
        assertThat(change.changed().stream()
                        .filter(changed -> !changed.differences().equals(Ordered.set(List.of(Difference.DAYS))))
                        .map(changed -> changed.before().line()))
                .containsExactlyElementsOf(differing);
        change.changed().stream().limit(2).forEach(changed -> {
            old.holdsItsDays(changed.before().line(), changed.daysBefore());
            edited.holdsItsDays(changed.after().line(), changed.daysAfter());
        });
    }

    private static List<SharingLine> without(SortedSet<SharingLine> all, SortedSet<SharingLine> others) {
        return all.stream().filter(line -> !others.contains(line)).toList();
    }

    /** Edits of every part of a pack on which an answer may depend. */
    enum Edit {
        NOTHING {
            @Override
            void of(PackBuilder pack, Random random) {}
        },
        ITEM {
            @Override
            void of(PackBuilder pack, Random random) {
                flow(pack, random).item("NAME").item("ALLERGY");
            }
        },
        OBLIGATION {
            @Override
            void of(PackBuilder pack, Random random) {
                flow(pack, random).obligations = List.of("ENCRYPT_IN_TRANSIT");
            }
        },
        CONFIDENTIALITY {
            @Override
            void of(PackBuilder pack, Random random) {
                flow(pack, random).answer("EXPLICIT");
            }
        },
        END {
            @Override
            void of(PackBuilder pack, Random random) {
                agreement(pack, random).inForce = Period.of(DAY.minusYears(1), DAY.plusDays(random.nextInt(60) - 10));
            }
        },
        REMOVED {
            @Override
            void of(PackBuilder pack, Random random) {
                pack.agreements.remove(agreement(pack, random).id);
            }
        },
        SUPERSEDING {
            @Override
            void of(PackBuilder pack, Random random) {
                agreement(pack, random).supersedes = List.of(RandomPacks.agreementId(3));
            }
        },
        MEMBERSHIP {
            @Override
            void of(PackBuilder pack, Random random) {
                pack.memberUntil(RandomPacks.organisationId(random.nextInt(5)), DAY.minusDays(1));
            }
        },
        SUCCESSION {
            @Override
            void of(PackBuilder pack, Random random) {
                pack.organisations
                        .get(RandomPacks.organisationId(random.nextInt(2)))
                        .tookOverFrom(RandomPacks.organisationId(3), DAY.minusDays(9), CarriedOver.CONFIRMED);
            }
        },
        DUTY {
            @Override
            void of(PackBuilder pack, Random random) {
                pack.organisations.get(RandomPacks.organisationId(random.nextInt(5))).duty = ProfessionalDuty.NONE;
            }
        },
        OWN_RULES {
            @Override
            void of(PackBuilder pack, Random random) {
                pack.overlay(RandomPacks.organisationId(random.nextInt(5)), ours -> ours.operation = Operation.ASK);
            }
        },
        LAW {
            @Override
            void of(PackBuilder pack, Random random) {
                pack.item(TestVocabulary.legal(TermKind.CONFIDENTIALITY, "PUBLIC_INTEREST")
                        .build());
            }
        };

        abstract void of(PackBuilder pack, Random random);

        static AgreementBuilder agreement(PackBuilder pack, Random random) {
            return List.copyOf(pack.agreements.values()).get(random.nextInt(pack.agreements.size()));
        }

        static FlowBuilder flow(PackBuilder pack, Random random) {
            return agreement(pack, random).flows.get(0);
        }
    }

    private static List<Overlap.Kind> kinds(PackBuilder pack) {
        return PackQuestions.of(pack.build(), DAY).overlaps().stream()
                .map(Overlap::kind)
                .toList();
    }

    @Test
    void anAgreementWrittenTwiceIsADuplicate() {
        assertThat(kinds(TestPacks.discharge().agreement("P-AGAIN", agreement -> {})))
                .containsExactly(Overlap.Kind.DUPLICATE);
    }

    @Test
    void anAgreementThatAlsoCoversMoreOverlaps() {
        PackBuilder pack =
                TestPacks.discharge().agreement("P-MORE", agreement -> agreement.flow(flow -> flow.item("HOUSING")));

        assertThat(kinds(pack)).containsExactly(Overlap.Kind.OVERLAP);
    }

    @Test
    void agreementsThatDifferOnPassingItOnContradict() {
        PackBuilder pack = TestPacks.discharge()
                .agreement("P-ON", agreement -> agreement.flow(flow -> flow.onward = Onward.PERMITTED));

        assertThat(PackQuestions.of(pack.build(), DAY).overlaps())
                .singleElement()
                .satisfies(overlap -> {
                    assertThat(overlap.kind()).isEqualTo(Overlap.Kind.CONTRADICTION);
                    assertThat(overlap.differences()).containsExactly(Difference.ONWARD);
                    assertThat(overlap.lines()).hasSize(5);
                });
    }

    @Test
    void anAgreementThatTookThePlaceOfAnotherDoesNotOverlapWithIt() {
        PackBuilder pack =
                TestPacks.discharge().agreement("P-NEW", agreement -> agreement.supersedes = List.of(TestPacks.P_DIS));

        assertThat(kinds(pack)).isEmpty();
    }

    @Test
    void aRenewalKeepsSharingFromStopping() {
        LocalDate last = LocalDate.of(2027, 1, 31);
        PackBuilder pack = TestPacks.discharge()
                .agreement(
                        "P-NEXT",
                        agreement -> agreement.inForce = Period.of(last.plusDays(1), LocalDate.of(2028, 12, 31)));

        assertThat(PackQuestions.of(pack.build(), DAY).whatStopsIfItLapses(TestPacks.P_DIS, last))
                .isNotEmpty()
                .allSatisfy(loss -> {
                    assertThat(loss.stopsSharing()).isFalse();
                    assertThat(loss.lastDay()).contains(last);
                    assertThat(loss.instead())
                            .singleElement()
                            .satisfies(flow -> assertThat(flow.agreement()).isEqualTo("P-NEXT"));
                });
    }

    @Test
    void aRenewalIsPartOfTheDaysThatAnEditChanges() {
        LocalDate end = LocalDate.of(2027, 12, 31);
        PackBuilder renewed = TestPacks.discharge().agreement(agreement -> agreement.review = Optional.empty());
        PolicyPack before = renewed.build();
        renewed.agreement("P-NEXT", agreement -> {
            agreement.review = Optional.empty();
            agreement.inForce = Period.of(end.plusDays(1), end.plusYears(1));
        });

        PackChange change = PackQuestions.of(before, DAY).whatChangesWith(renewed.build());

        assertThat(change.isNone()).isFalse();
        assertThat(change.changed()).hasSize(5).allSatisfy(changed -> {
            assertThat(changed.differences()).containsExactly(Difference.DAYS);
            assertThat(changed.daysBefore().to()).contains(end);
            assertThat(changed.daysAfter().to()).contains(end.plusYears(1));
        });
    }

    @Test
    void aPartnerThatLeavesBeforeItSignedLetsTheNewAgreementTakeThePlaceOfTheOld() {
        PackBuilder pack = TestPacks.discharge().agreement("P-NEW", agreement -> {
            agreement.parties = List.of(TestPacks.UHD, TestPacks.BCP, TestPacks.CHARITY);
            agreement.signedBy = Optional.of(List.of(TestPacks.UHD, TestPacks.BCP));
            agreement.supersedes = List.of(TestPacks.P_DIS);
            agreement.flow(flow -> flow.items.remove("DIAGNOSIS"));
        });

        List<Loss> losses = PackQuestions.of(pack.build(), DAY).whatStopsIfItLeaves(TestPacks.CHARITY, DAY);

        assertThat(losses).isNotEmpty().allSatisfy(loss -> {
            assertThat(loss.permission().under().agreement()).isEqualTo(TestPacks.P_DIS);
            assertThat(loss.stopsSharing())
                    .isEqualTo(loss.permission().line().category().equals("DIAGNOSIS"));
        });
    }

    @Test
    void whoeverLeavesTakesAlongWhatTeamsOfOthersReceiveForIt() {
        PackBuilder pack = TestPacks.discharge()
                .organisation(
                        TestPacks.POLICE,
                        organisation ->
                                organisation.team("joint", ProfessionalDuty.SOCIAL_WORK_PROFESSIONAL, TestPacks.BCP));
        PolicyPack before = pack.build();
        SharingLine line =
                new SharingLine(TestPacks.UHD, RecipientRef.parse("dorset-police/joint"), "INDIVIDUAL_CARE", "NAME");

        PackChange change = PackQuestions.of(before, DAY)
                .whatChangesWith(
                        pack.memberUntil(TestPacks.BCP, DAY.minusDays(1)).build());

        assertThat(lines(change.newlyDenied())).contains(line);
        assertThat(PackQuestions.of(before, DAY).whatStopsIfItLeaves(TestPacks.BCP, DAY))
                .anyMatch(loss -> loss.permission().line().equals(line));
    }

    @Test
    void anAgreementThatNobodyHasSignedIsNeverUsableAndSaysSo() {
        PackBuilder pack = TestPacks.discharge().agreement(agreement -> agreement.signedBy = Optional.of(List.of()));

        assertThat(PackQuestions.of(pack.build(), DAY).neverUsable())
                .singleElement()
                .satisfies(flow -> {
                    assertThat(flow.flow().flow()).isEqualTo("discharge-summary");
                    assertThat(flow.findings()).extracting(Finding::rule).containsExactly("A-03");
                });
    }

    @Test
    void anAgreementThatIsOverWasUsable() {
        PackBuilder pack = TestPacks.discharge()
                .agreement(agreement ->
                        agreement.inForce = Period.of(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 6, 30)));

        assertThat(PackQuestions.of(pack.build(), DAY).neverUsable()).isEmpty();
    }

    @Test
    void aCodeThatThePackDoesNotHaveIsNamedWithTheNearest() {
        PackQuestions questions = PackQuestions.of(samplePack(), DAY);

        assertThatThrownBy(() -> questions.whoMayReceive("DIAGNOSES", "INDIVIDUAL_CARE"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The pack has no category DIAGNOSES. Did you mean DIAGNOSIS?");
        assertThatThrownBy(() -> questions.whatMaySend("uhd", RecipientRef.parse("bcp-council/housin")))
                .hasMessage("The pack has no team of bcp-council housin. Did you mean housing?");
        assertThatThrownBy(() -> questions.whatStopsWhenItLapses("P-DIZ"))
                .hasMessage("The pack has no agreement P-DIZ. Did you mean P-DIS?");
    }

    private static PolicyPack samplePack() {
        return PolicyPack.load(Generated.docs().resolveSibling("samples/dorset-charter/src/main/disc"));
    }
}
