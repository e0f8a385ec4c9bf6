package uk.disc.register;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The files a compile leaves in its artefact, on paths that no two modules share, so that modules can be packed into one jar.
 */
public final class ModuleFiles {
    /** The folder of everything that this library writes into an artefact. */
    public static final String ROOT = "META-INF/disc/";

    /** The folder of facts. */
    public static final String FACTS = ROOT + "facts/";

    /** The folder of evidence. */
    public static final String EVIDENCE = ROOT + "evidence/";

    /** The folder of registers. */
    public static final String REGISTER = ROOT + "register/";

    /** The folder of what methods do with what they are given, for modules that are compiled against this one. */
    public static final String SUMMARIES = ROOT + "flows/";

    private ModuleFiles() {}

    /**
     * The file of what the methods of a type do, and of the types inside it.
     *
     * @param type the qualified name of a top-level type
     * @return its path in the artefact
     */
    public static String summaries(String type) {
        return SUMMARIES + type + ".txt";
    }

    /**
     * The files of one module.
     *
     * @param facts its facts
     * @param register the register of this module alone; empty when it has nothing to judge and no pack was at hand
     * @param mode whether findings failed the build
     * @return the text of each file, by its path in the artefact
     */
    public static SortedMap<String, String> of(ModuleFacts facts, Optional<SharingRegister> register, CheckMode mode) {
        SortedMap<String, String> files = new TreeMap<>();
        String json = RegisterJson.write(facts);
        files.put(FACTS + facts.module() + ".json", json);
        files.put(EVIDENCE + facts.module() + ".json", RegisterJson.write(evidence(facts, json, register, mode)));
        register.ifPresent(judged -> {
            files.put(REGISTER + facts.module() + ".json", RegisterJson.write(judged));
            files.put(REGISTER + facts.module() + ".md", RegisterMarkdown.of(judged, mode));
        });
        return Collections.unmodifiableSortedMap(files);
    }

    private static Evidence evidence(
            ModuleFacts facts, String json, Optional<SharingRegister> register, CheckMode mode) {
        SortedMap<String, Long> counts = new TreeMap<>();
        register.map(SharingRegister::counts).orElse(Map.of()).forEach((verdict, count) -> {
            if (count > 0) {
                counts.put(verdict.words(), count);
            }
        });
        long undeclared = register.stream()
                .flatMap(judged -> judged.found().stream())
                .filter(found -> found.verdict().isPresent())
                .count();
        if (undeclared > 0) {
            counts.put("undeclared", undeclared);
        }
        return new Evidence(
                Evidence.SCHEMA,
                facts.module(),
                CheckerVersion.current(),
                mode,
                register.map(SharingRegister::packId).orElse(""),
                register.map(SharingRegister::packVersion).orElse(0),
                register.map(SharingRegister::packHash).orElse(""),
                counts,
                register.flatMap(SharingRegister::validFrom),
                register.flatMap(SharingRegister::validTo),
                RegisterJson.digest(json));
    }
}
