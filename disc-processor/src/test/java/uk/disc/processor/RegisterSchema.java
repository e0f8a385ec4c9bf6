package uk.disc.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import uk.disc.register.ModuleFiles;
import uk.disc.register.SharingRegister;

/** The published form of a register, to which every register is held that any test of a compile writes. */
final class RegisterSchema {
    private static final Schema SCHEMA = load();

    private RegisterSchema() {}

    private static Schema load() {
        try (InputStream stream = SharingRegister.class.getResourceAsStream("/uk/disc/schema/register.schema.json")) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(stream, InputFormat.JSON);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the registers in a compile's output are of the published form. */
    static void check(Path output) {
        Path registers = output.resolve(ModuleFiles.REGISTER);
        if (!Files.isDirectory(registers)) {
            return;
        }
        try (Stream<Path> files = Files.list(registers)) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".json")).toList()) {
                check(Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a text is of the published form. */
    static void check(String register) {
        assertThat(SCHEMA.validate(register, InputFormat.JSON)).isEmpty();
    }
}
