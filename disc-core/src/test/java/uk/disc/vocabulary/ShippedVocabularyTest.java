package uk.disc.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import uk.disc.annotation.Categories;
import uk.disc.annotation.Purposes;

/** Reads the shipped files as plain YAML, so that what they promise is held without our own reader. */
class ShippedVocabularyTest {
    private static final List<Item> ITEMS = read();

    @Test
    void theIndexNamesEveryFileOnceAndSorted() throws IOException, URISyntaxException {
        Path folder = Path.of(resource("index").toURI()).getParent();
        try (Stream<Path> files = Files.list(folder)) {
            List<String> names = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".yaml"))
                    .sorted()
                    .toList();
            assertThat(index()).isEqualTo(names);
        }
    }

    @Test
    void everyKindHasItemsAndEveryCodeIsUniqueWithinItsKind() {
        for (TermKind kind : TermKind.values()) {
            List<String> written = ofKind(kind).stream()
                    .flatMap(item -> Stream.concat(Stream.of(item.code()), item.texts("aliases").stream()))
                    .toList();
            assertThat(written).as("%s", kind).isNotEmpty().doesNotHaveDuplicates();
        }
    }

    @Test
    void everyItemHasALabelAndPlainWords() {
        assertThat(ITEMS).allSatisfy(item -> {
            assertThat(item.text("label")).isNotBlank();
            assertThat(item.text("plain")).endsWith(".");
            assertThat(item.values().containsKey("verified")).isTrue();
        });
    }

    @Test
    void whatRestsOnLawOrGuidanceCitesIt() {
        assertThat(ITEMS)
                .filteredOn(item -> item.kind() != TermKind.OBLIGATION)
                .allSatisfy(item -> assertThat(item.text("citation")).isNotBlank());
        assertThat(ofKind(TermKind.OBLIGATION))
                .filteredOn(item -> !item.values().containsKey("citation"))
                .extracting(Item::code)
                .containsExactlyInAnyOrder("RECORD_NOW", "REVIEW_AFTER", "TELL_DATA_PROTECTION_OFFICER");
    }

    @Test
    void whatWasNotCheckedAgainstTheLawSaysSo() {
        assertThat(ITEMS)
                .filteredOn(item -> !item.verified())
                .extracting(Item::name)
                .containsExactlyInAnyOrder(
                        "ANNEX_2 8",
                        "ANNEX_2 10",
                        "ANNEX_2 11",
                        "ARTICLE_9 9.2.e",
                        "ARTICLE_9 9.2.f",
                        "SCHEDULE_1 4",
                        "SCHEDULE_1 36",
                        "SCHEDULE_1 37",
                        "ARTICLE_10 SCH1.4",
                        "ARTICLE_10 SCH1.36",
                        "ARTICLE_10 SCH1.37",
                        "CONFIDENTIALITY NOT_CONFIDENTIAL",
                        "ENACTMENT CHILDREN_ACT_1989_S47_9",
                        "ENACTMENT CHILDREN_ACT_2004_S16LA",
                        "OBLIGATION RECORD_REASONS",
                        "CATEGORY DOMESTIC_ABUSE");
    }

    @Test
    void whatIsNotKnownToBeInForceCannotBeUsed() {
        assertThat(ITEMS)
                .filteredOn(item -> Boolean.FALSE.equals(item.values().get("usable")))
                .extracting(Item::name)
                .containsExactlyInAnyOrder("ENACTMENT CHILDREN_ACT_2004_S16LA", "ENACTMENT CHILDREN_ACT_2004_S16LC");
    }

    @Test
    void everyReferenceResolves() {
        for (Item item : ITEMS) {
            for (Reference reference : references(item)) {
                assertThat(codes(reference.kind())).as("%s", item.name()).contains(reference.code());
            }
        }
    }

    @Test
    void everyWordOfTheModelIsSpelledAsTheModelSpellsIt() {
        assertThat(ITEMS).allSatisfy(item -> {
            item.texts("flags").forEach(CategoryFlag::valueOf);
            item.texts("requires").forEach(Requirement::valueOf);
            item.texts("forbids").forEach(Restriction::valueOf);
            assertThat(item.mappings())
                    .allSatisfy(mapping -> assertThat(
                                    Mapping.Relation.valueOf(text(mapping, "relation")) == Mapping.Relation.NONE)
                            .as("NONE, and nothing else, has an empty code")
                            .isEqualTo(text(mapping, "code").isEmpty()));
        });
    }

    @Test
    void aClassAndAnAnswerAgreeOnWhetherTheyFit() {
        for (Item purposeClass : ofKind(TermKind.PURPOSE_CLASS)) {
            for (Item answer : ofKind(TermKind.CONFIDENTIALITY)) {
                List<String> accepts = answer.texts("accepts");
                if (!accepts.isEmpty()) {
                    assertThat(purposeClass.texts("confidentiality").contains(answer.code()))
                            .as("%s for %s", answer.code(), purposeClass.code())
                            .isEqualTo(accepts.contains(purposeClass.code()));
                }
            }
        }
    }

    @Test
    void impliedConsentFitsNothingButCare() {
        assertThat(ofKind(TermKind.CONFIDENTIALITY))
                .filteredOn(item -> item.code().startsWith("IMPLIED"))
                .flatExtracting(item -> item.texts("accepts"))
                .containsExactlyInAnyOrder("INDIVIDUAL_CARE", "CARE_ADMIN");
    }

    @Test
    void everySchedule1ParagraphIsAlsoAGroundForOffences() {
        for (Item paragraph : ofKind(TermKind.SCHEDULE_1)) {
            String ground = paragraph.code().equals("A1") ? "SCHA1" : "SCH1." + paragraph.code();
            Item offences = ofKind(TermKind.ARTICLE_10).stream()
                    .filter(item -> item.code().equals(ground))
                    .findFirst()
                    .orElseThrow();
            assertThat(offences.texts("accepts")).containsExactly(paragraph.code());
            assertThat(offences.texts("requires")).isEqualTo(paragraph.texts("requires"));
            assertThat(offences.texts("forbids")).isEqualTo(paragraph.texts("forbids"));
        }
    }

    @Test
    void ofPart2OnlyParagraph13NeverNeedsAPolicyDocument() {
        assertThat(ofKind(TermKind.SCHEDULE_1))
                .filteredOn(item -> !item.code().equals("A1"))
                .filteredOn(item -> Integer.parseInt(item.code()) >= 6 && Integer.parseInt(item.code()) <= 28)
                .hasSize(23)
                .filteredOn(item -> item.texts("requires").stream().noneMatch(name -> name.startsWith("POLICY")))
                .extracting(Item::code)
                .containsExactly("13");
    }

    @Test
    void aRestrictedItemNamesThePermissionsThatLiftIt() {
        assertThat(ofKind(TermKind.CATEGORY))
                .allSatisfy(item -> assertThat(item.texts("permittedBy").isEmpty())
                        .isNotEqualTo(item.texts("flags").contains("STATUTORILY_RESTRICTED")));
        assertThat(ofKind(TermKind.CATEGORY).stream()
                        .flatMap(item -> item.texts("permittedBy").stream())
                        .toList())
                .containsExactlyInAnyOrderElementsOf(codes(TermKind.PERMISSION));
    }

    @Test
    void everyCategoryIsPersonalAndSexualHealthHasNoStatuteOfItsOwn() {
        assertThat(ofKind(TermKind.CATEGORY))
                .allSatisfy(item -> assertThat(item.texts("flags")).contains("PERSONAL"));
        assertThat(codes(TermKind.CATEGORY)).contains("SEXUAL_HEALTH");
        assertThat(ofKind(TermKind.CATEGORY))
                .filteredOn(item -> item.texts("flags").contains("STATUTORILY_RESTRICTED"))
                .extracting(Item::code)
                .containsExactlyInAnyOrder("GENDER_RECOGNITION", "FERTILITY_TREATMENT");
    }

    @Test
    void everyPurposeClassIsAlsoAPurpose() {
        assertThat(ofKind(TermKind.PURPOSE_CLASS))
                .allSatisfy(purposeClass -> assertThat(ofKind(TermKind.PURPOSE)).anySatisfy(purpose -> {
                    assertThat(purpose.code()).isEqualTo(purposeClass.code());
                    assertThat(purpose.text("class")).isEqualTo(purposeClass.code());
                }));
    }

    @Test
    void theConstantsAreTheCodes() {
        assertThat(constants(Categories.class)).isEqualTo(new TreeSet<>(codes(TermKind.CATEGORY)));
        assertThat(constants(Purposes.class)).isEqualTo(new TreeSet<>(codes(TermKind.PURPOSE)));
    }

    @Test
    void plainWordsStayPlain() {
        assertThat(ITEMS)
                .allSatisfy(item -> assertThat(item.text("plain"))
                        .doesNotContainIgnoringCase("complian")
                        .doesNotContainIgnoringCase("violat")
                        .doesNotContainIgnoringCase("pursuant")
                        .doesNotContainIgnoringCase("data subject"));
    }

    private record Reference(TermKind kind, String code) {}

    private static List<Reference> references(Item item) {
        List<Reference> found = new ArrayList<>();
        item.texts("permittedBy").forEach(code -> found.add(new Reference(TermKind.PERMISSION, code)));
        item.texts("confidentiality").forEach(code -> found.add(new Reference(TermKind.CONFIDENTIALITY, code)));
        item.texts("typicalArticle6").forEach(code -> found.add(new Reference(TermKind.ARTICLE_6, code)));
        item.texts("typicalArticle9").forEach(code -> found.add(new Reference(TermKind.ARTICLE_9, code)));
        if (item.values().containsKey("parent")) {
            found.add(new Reference(TermKind.CATEGORY, item.text("parent")));
        }
        if (item.kind() == TermKind.PURPOSE) {
            found.add(new Reference(TermKind.PURPOSE_CLASS, item.text("class")));
        }
        TermKind accepted = switch (item.kind()) {
            case ARTICLE_6 -> TermKind.ANNEX_1;
            case CONFIDENTIALITY, PERMISSION -> TermKind.PURPOSE_CLASS;
            default -> TermKind.SCHEDULE_1;
        };
        item.texts("accepts").forEach(code -> found.add(new Reference(accepted, code)));
        return found;
    }

    private static List<Item> ofKind(TermKind kind) {
        return ITEMS.stream().filter(item -> item.kind() == kind).toList();
    }

    private static Set<String> codes(TermKind kind) {
        return new TreeSet<>(ofKind(kind).stream().map(Item::code).toList());
    }

    private static Set<String> constants(Class<?> type) {
        Set<String> values = new TreeSet<>();
        for (Field field : type.getDeclaredFields()) {
            if (field.isSynthetic() || !Modifier.isPublic(field.getModifiers())) {
                continue;
            }
            try {
                assertThat(field.get(null)).isEqualTo(field.getName());
            } catch (IllegalAccessException e) {
                throw new AssertionError(e);
            }
            values.add(field.getName());
        }
        return values;
    }

    private record Item(TermKind kind, Map<?, ?> values) {
        String code() {
            return text("code");
        }

        String name() {
            return kind + " " + code();
        }

        boolean verified() {
            return (Boolean) Objects.requireNonNull(values.get("verified"));
        }

        String text(String key) {
            return ShippedVocabularyTest.text(values, key);
        }

        List<String> texts(String key) {
            return list(key).stream().map(Object::toString).toList();
        }

        List<Map<?, ?>> mappings() {
            List<Map<?, ?>> found = new ArrayList<>();
            list("mappings").forEach(mapping -> found.add((Map<?, ?>) mapping));
            return found;
        }

        private Collection<?> list(String key) {
            Object value = values.get(key);
            return value == null ? List.of() : (Collection<?>) value;
        }

        @Override
        public String toString() {
            return name();
        }
    }

    private static String text(Map<?, ?> values, String key) {
        return Objects.requireNonNull(values.get(key), key).toString();
    }

    private static List<Item> read() {
        List<Item> items = new ArrayList<>();
        for (String name : index()) {
            Map<?, ?> file =
                    (Map<?, ?>) new Load(LoadSettings.builder().setLabel(name).build()).loadFromString(content(name));
            TermKind kind = TermKind.valueOf(text(file, "kind"));
            for (Object item : (Collection<?>) Objects.requireNonNull(file.get("items"))) {
                items.add(new Item(kind, (Map<?, ?>) item));
            }
        }
        return items;
    }

    private static List<String> index() {
        return Arrays.asList(content("index").split("\n"));
    }

    private static URL resource(String name) {
        return Objects.requireNonNull(ShippedVocabularyTest.class.getResource("/uk/disc/vocabulary/" + name), name);
    }

    private static String content(String name) {
        try (InputStream stream = resource(name).openStream()) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
