package uk.disc.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import javax.tools.ToolProvider;

/** A small module that has been built: what a command finds on a class path. */
public final class SampleModule {
    private SampleModule() {}

    /** Compiles it into a folder under one given. */
    public static Path compile(Path folder) {
        Compiled compiled = new Compilation(ToolProvider.getSystemJavaCompiler(), folder.resolve("classes"))
                .option("disc.policy", Artefacts.samplePack().toString())
                .option("disc.asOf", CompileCase.DAY)
                .option("disc.module", "team")
                .classPath(List.of(Artefacts.core()))
                .processor(new DiscProcessor())
                .compile(Sources.write(folder.resolve("src"), Sources.CLEAN));
        assertThat(compiled.success()).as(compiled.transcript()).isTrue();
        return compiled.output();
    }
}
