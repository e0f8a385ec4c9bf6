package uk.disc.processor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Small programs for tests of how a compile is set up; what is found in code is the matter of the cases. */
final class Sources {
    private static final String IMPORTS = """
            import static uk.disc.annotation.Categories.*;
            import uk.disc.annotation.*;

            """;

    /** Sends only what is agreed. */
    static final String CLEAN = IMPORTS + """
            @Sender("uhd")
            public interface Team {
                @OutboundTransfer(id = "discharge-summary", agreement = "P-DIS", recipient = "bcp-council",
                        purpose = Purposes.INDIVIDUAL_CARE, owner = "Discharge team")
                void send(Summary summary);

                record Summary(
                        @SubjectIdentifier @SharingCategory(NHS_NUMBER) String nhsNumber,
                        @SharingCategory(DIAGNOSIS) String diagnosis) {}
            }
            """;

    /** Sends something that is not agreed. */
    static final String LEAKY = CLEAN.replace("@SharingCategory(DIAGNOSIS)", "@SharingCategory(SEXUAL_HEALTH)");

    /** Something else in the same compile. */
    static final String OTHER = """
            public final class Other {
                public int answer() {
                    return 42;
                }
            }
            """;

    private Sources() {}

    /** Writes sources into a folder, each under the name of its type. */
    static List<Path> write(Path folder, String... texts) {
        List<Path> files = new ArrayList<>();
        for (String text : texts) {
            files.add(writeOne(folder, text));
        }
        return files;
    }

    private static Path writeOne(Path folder, String text) {
        var declared = java.util.regex.Pattern.compile(
                        "(?m)^(?:public )?(?:final |open )*(?:class|interface|record|module) ([\\w.]+)")
                .matcher(text);
        if (!declared.find()) {
            throw new IllegalArgumentException("no type in:\n" + text);
        }
        boolean module = declared.group().contains("module ");
        var inPackage =
                java.util.regex.Pattern.compile("(?m)^package ([\\w.]+);").matcher(text);
        Path file = (inPackage.find() ? folder.resolve(inPackage.group(1).replace('.', '/')) : folder)
                .resolve((module ? "module-info" : declared.group(1)) + ".java");
        try {
            Files.createDirectories(file.getParent());
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
