package uk.disc.processor;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import uk.disc.decision.DisclosureRequest;
import uk.disc.register.CheckMode;
import uk.disc.register.CheckProblems;
import uk.disc.register.Diagnosis;
import uk.disc.register.Judgement;
import uk.disc.vocabulary.NearestCode;

/**
 * The options of one compile, read.
 *
 * @param policy where the pack is; empty to look for its index
 * @param asOf the day to judge for
 * @param mode whether findings fail the build
 * @param asked what the build says of transfers that nobody declared; empty if nothing
 * @param judging how strictly to judge
 * @param module the module's name; empty to derive it from its sources
 * @param lock the file of what the team approved, to be held against; empty not to compare
 * @param reports the folder for reports of what is shared; empty to write none
 * @param problems one for each option that is unknown or has a value that makes no sense
 */
record Options(
        Optional<Path> policy,
        LocalDate asOf,
        CheckMode mode,
        Optional<Flows> asked,
        Judgement.Options judging,
        Optional<String> module,
        Optional<Path> lock,
        Optional<Path> reports,
        List<Diagnosis> problems) {
    private static final Pattern MODULE_NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,199}");
    private static final int LONGEST_HORIZON = 3650;

    /** What becomes of transfers that nobody declared. */
    enum Flows {
        /** Method bodies are not looked at. */
        OFF,
        /** They are shown as warnings. */
        REPORT,
        /** They fail the build. */
        ENFORCE
    }

    Options {
        problems = List.copyOf(problems);
    }

    /** What becomes of transfers that nobody declared; they are treated as all else unless the build says otherwise. */
    Flows flows() {
        return asked.orElse(mode == CheckMode.REPORT ? Flows.REPORT : Flows.ENFORCE);
    }

    /**
     * Reads the options of a compile.
     *
     * @param given every {@code -A} option, those of other processors too
     * @param clock tells today
     */
    static Options read(Map<String, String> given, Clock clock) {
        Reader reader = new Reader(given);
        boolean compares = reader.value(Option.REGISTER, Options::compares, List.of("off", "verify"))
                .orElse(false);
        Optional<Path> lock = reader.value(Option.LOCK, Options::absolute, List.of("the absolute path of a file"));
        if (compares && lock.isEmpty()) {
            reader.missing(Option.LOCK, "-Adisc.register=verify needs it", "the absolute path of the committed file");
        }
        return new Options(
                reader.value(Option.POLICY, Options::absolute, List.of("the absolute path of a folder or a jar")),
                reader.value(Option.AS_OF, Options::date, List.of("a date such as 2026-12-31"))
                        .orElseGet(() -> LocalDate.now(clock.withZone(DisclosureRequest.ZONE))),
                reader.value(Option.MODE, Options::mode, List.of("enforce", "report"))
                        .orElse(CheckMode.ENFORCE),
                reader.value(Option.FLOWS, Options::flows, List.of("off", "report", "enforce")),
                new Judgement.Options(
                        reader.value(Option.STRICT, Options::flag, List.of("true", "false"))
                                .orElse(false),
                        reader.value(
                                        Option.SUPPORT_HORIZON,
                                        Options::days,
                                        List.of("0 to " + LONGEST_HORIZON + " days"))
                                .orElse(Judgement.Options.DEFAULT.supportHorizonDays())),
                reader.value(
                        Option.MODULE,
                        Options::moduleName,
                        List.of("letters, digits, full stops, hyphens, underscores")),
                lock.filter(file -> compares),
                reader.value(Option.REPORTS, Options::absolute, List.of("the absolute path of a folder")),
                reader.problems());
    }

    private static Optional<Path> absolute(String text) {
        try {
            return Optional.of(Path.of(text)).filter(Path::isAbsolute);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<CheckMode> mode(String text) {
        return switch (text) {
            case "enforce" -> Optional.of(CheckMode.ENFORCE);
            case "report" -> Optional.of(CheckMode.REPORT);
            default -> Optional.empty();
        };
    }

    private static Optional<Flows> flows(String text) {
        return switch (text) {
            case "off" -> Optional.of(Flows.OFF);
            case "report" -> Optional.of(Flows.REPORT);
            case "enforce" -> Optional.of(Flows.ENFORCE);
            default -> Optional.empty();
        };
    }

    private static Optional<Boolean> compares(String text) {
        return switch (text) {
            case "verify" -> Optional.of(true);
            case "off" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    private static Optional<Boolean> flag(String text) {
        return switch (text) {
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    private static Optional<Integer> days(String text) {
        try {
            return Optional.of(Integer.valueOf(text)).filter(days -> days >= 0 && days <= LONGEST_HORIZON);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> moduleName(String text) {
        return Optional.of(text).filter(name -> MODULE_NAME.matcher(name).matches());
    }

    /** Reads values one by one and keeps what is wrong. */
    private static final class Reader {
        private final Map<String, String> given = new TreeMap<>();
        private final List<Diagnosis> problems = new ArrayList<>();

        Reader(Map<String, String> all) {
            // javac gives an option without a value as null.
            all.forEach((key, value) -> {
                if (key.startsWith(Option.PREFIX)) {
                    given.put(key, Optional.ofNullable(value).orElse(""));
                }
            });
            for (String key : given.keySet()) {
                if (Option.of(key).isEmpty()) {
                    problems.add(CheckProblems.option(key, "there is no such option", nearest(key)));
                }
            }
        }

        <T> Optional<T> value(Option option, Function<String, Optional<T>> parse, List<String> right) {
            Optional<String> text = Optional.ofNullable(given.get(option.key()));
            Optional<T> value = text.flatMap(parse);
            if (text.isPresent() && value.isEmpty()) {
                problems.add(CheckProblems.option(option.key() + "=" + text.get(), "its value makes no sense", right));
            }
            return value;
        }

        /** One option asks for another; a wrong value was told already. */
        void missing(Option option, String why, String right) {
            if (!given.containsKey(option.key())) {
                problems.add(CheckProblems.option(option.key(), "it is missing, and " + why, List.of(right)));
            }
        }

        List<Diagnosis> problems() {
            return problems;
        }

        /** The one that was probably meant, else all. */
        private static List<String> nearest(String key) {
            return NearestCode.to(key, Option.names()).map(List::of).orElseGet(() -> List.copyOf(Option.names()));
        }
    }
}
