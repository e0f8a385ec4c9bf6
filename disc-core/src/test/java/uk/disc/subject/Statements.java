package uk.disc.subject;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import uk.disc.agreement.RecipientRef;
import uk.disc.vocabulary.ConsentSense;
import uk.disc.vocabulary.ConsentState;
import uk.disc.vocabulary.Ordered;
import uk.disc.vocabulary.Speaker;

/** What made-up people said, written as briefly as a test can read. */
final class Statements {
    static final LocalDate DAY = LocalDate.of(2026, 11, 2);

    private Statements() {}

    /** Ten in the morning, in Europe/London. */
    static Instant on(LocalDate day) {
        return day.atTime(LocalTime.of(10, 0)).atZone(Consent.LONDON).toInstant();
    }

    /** Comma-separated codes; empty for none. */
    static Scope scope(String purposes, String recipients, String categories) {
        return new Scope(
                Ordered.set(codes(purposes)),
                Ordered.set(codes(recipients).stream().map(RecipientRef::parse).toList()),
                Ordered.set(codes(categories)));
    }

    private static List<String> codes(String text) {
        return text.isEmpty() ? List.of() : Arrays.asList(text.split(","));
    }

    static ConsentBuilder says(ConsentState state, LocalDate day) {
        return new ConsentBuilder().then(state, day);
    }

    /** The person expressly consents, in the confidentiality sense, to a diagnosis going to a council for care. */
    static final class ConsentBuilder {
        ConsentSense sense = ConsentSense.CONFIDENTIALITY;
        boolean explicit = true;
        Speaker speaker = Speaker.SELF;
        Scope scope = scope("CARE", "council", "DIAGNOSIS");
        Optional<LocalDate> expiresOn = Optional.empty();
        private final List<Consent.Change> history = new ArrayList<>();

        ConsentBuilder then(ConsentState state, LocalDate day) {
            history.add(new Consent.Change(state, on(day)));
            return this;
        }

        ConsentBuilder to(String purposes, String recipients, String categories) {
            scope = scope(purposes, recipients, categories);
            return this;
        }

        ConsentBuilder by(Speaker who) {
            speaker = who;
            return this;
        }

        ConsentBuilder implied() {
            explicit = false;
            return this;
        }

        ConsentBuilder inSenseOf(ConsentSense other) {
            sense = other;
            return this;
        }

        ConsentBuilder until(LocalDate day) {
            expiresOn = Optional.of(day);
            return this;
        }

        Consent build() {
            return new Consent(sense, explicit, speaker, scope, history, expiresOn, Optional.empty(), Optional.empty());
        }
    }
}
