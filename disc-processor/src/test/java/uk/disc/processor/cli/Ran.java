package uk.disc.processor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/** What a command printed, where, and its exit code. */
record Ran(int code, String out, String err) {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-02T10:00:00Z"), ZoneOffset.UTC);

    /** Runs a command on a fixed day. Nothing it prints is coloured, or the trace of a stack. */
    static Ran of(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Main.run(CLOCK, new PrintWriter(out), new PrintWriter(err), arguments);
        Ran ran = new Ran(code, out.toString(), err.toString());
        assertThat(ran.out() + ran.err()).doesNotContain("\tat ").doesNotContain("\u001b[");
        return ran;
    }
}
