package uk.disc.policy;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of file a pack is made of. Where a file lies says what it is; its name inside a folder is free. */
enum FileKind {
    PACK("pack", true),
    CHARTER("charter", true),
    ORGANISATIONS("organisations", true),
    VOCABULARY("vocabulary/", false),
    AGREEMENT("agreements/", false),
    TYPES("types/", false),
    OUTBOUND("outbound/", false),
    OVERLAY("overlays/", false),
    SCENARIOS("scenarios/", false);

    private final String place;
    private final boolean required;

    FileKind(String place, boolean required) {
        this.place = place;
        this.required = required;
    }

    /** Whether every pack has exactly one. */
    boolean required() {
        return required;
    }

    /** Where it lies: {@code charter.yaml} or {@code agreements/…yaml}. */
    String place() {
        return required ? place + ".yaml" : place + "…yaml";
    }

    static Optional<FileKind> of(String path) {
        return withoutExtension(path)
                .flatMap(name -> Arrays.stream(values())
                        .filter(kind -> kind.required
                                ? name.equals(kind.place)
                                : name.startsWith(kind.place) && name.length() > kind.place.length())
                        .findFirst());
    }

    private static Optional<String> withoutExtension(String path) {
        for (String extension : new String[] {".yaml", ".yml", ".json"}) {
            if (path.endsWith(extension)) {
                return Optional.of(path.substring(0, path.length() - extension.length()));
            }
        }
        return Optional.empty();
    }
}
