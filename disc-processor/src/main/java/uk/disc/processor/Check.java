package uk.disc.processor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.tools.Diagnostic;
import uk.disc.policy.PolicyPack;
import uk.disc.processor.declared.DeclaredFacts;
import uk.disc.processor.declared.ModuleName;
import uk.disc.register.CheckMode;
import uk.disc.register.CheckProblems;
import uk.disc.register.Diagnosis;
import uk.disc.register.FlowProblems;
import uk.disc.register.FollowedBodies;
import uk.disc.register.Judgement;
import uk.disc.register.LockCheck;
import uk.disc.register.ModuleFacts;
import uk.disc.register.ModuleFiles;
import uk.disc.register.RegisterSummary;
import uk.disc.register.SharingRegister;
import uk.disc.vocabulary.SourcePosition;

/**
 * The order of work of one compile.
 *
 * <ol>
 *   <li>The rounds collect the names of what is compiled. What an earlier compile left under {@code META-INF/disc/} is removed first, so
 *       that a compile that fails at any later point leaves nothing.
 *   <li>{@link #collect} finds the pack and the facts, bodies are followed if asked for, {@link #judge} judges and prints. Under javac that is at the first {@code ANALYZE} event: an
 *       error there leaves no class file, so the next build is red too. It is done again if types arrive later.
 *   <li>{@link #end} writes facts, evidence and register, if the compile wrote its class files.
 * </ol>
 *
 * <p>When none of our marks can be resolved, nothing happens at all.
 */
final class Check {
    private static final String MARK = "uk.disc.annotation.OutboundTransfer";
    private static final int SHORT_HASH = 12;

    /** What the comparison with the approved register finds about the code, not about the check. */
    private static final Set<String> OF_THE_REGISTER = Set.of("disc.register.changed", "disc.register.baseline-mended");

    private final ProcessingEnvironment environment;
    private final Elements elements;
    private final OutputFolder output;
    private final SortedSet<String> types = new TreeSet<>();
    private final SortedSet<String> packages = new TreeSet<>();
    private final Set<String> printed = new HashSet<>();

    private boolean started;
    private boolean marksResolvable;
    private boolean failed;
    private boolean broken;
    private Optional<PackSearch.Result> pack = Optional.empty();
    private Optional<Options> options = Optional.empty();
    private Optional<ModuleFacts> facts = Optional.empty();
    private Optional<FollowedBodies> bodies = Optional.empty();
    private Optional<Outcome> outcome = Optional.empty();
    private final SortedMap<String, String> summaries = new TreeMap<>();

    /** What was judged; without a register when nothing is sent and no pack is at hand. */
    private record Outcome(ModuleFacts facts, Optional<SharingRegister> register, Optional<Approval> approval) {}

    Check(ProcessingEnvironment environment) {
        this.environment = environment;
        this.elements = environment.getElementUtils();
        this.output = new OutputFolder(environment.getFiler());
    }

    /** Does a piece of work. No exception of ours may reach the compiler, which would ask its user to report a bug in Java. */
    void guarded(String doing, Runnable work) {
        if (broken) {
            return;
        }
        try {
            work.run();
        } catch (Throwable fault) {
            broken = true;
            failed = true;
            environment.getMessager().printMessage(Diagnostic.Kind.ERROR, Fault.text(doing, fault));
        }
    }

    /** Notes what a round compiles. */
    void round(Set<? extends Element> roots) {
        if (!started) {
            started = true;
            marksResolvable = elements.getTypeElement(MARK) != null;
            if (marksResolvable) {
                output.clear();
            }
        }
        if (!marksResolvable) {
            return;
        }
        for (Element root : roots) {
            if (root instanceof TypeElement type) {
                types.add(type.getQualifiedName().toString());
                output.clearSummaries(type.getQualifiedName().toString());
            } else if (root instanceof PackageElement pack) {
                packages.add(pack.getQualifiedName().toString());
            }
        }
    }

    /** Whether there is anything to do. */
    boolean isAsked() {
        return marksResolvable && !broken;
    }

    /** The qualified names of the top-level types compiled, sorted. */
    SortedSet<String> types() {
        return types;
    }

    /**
     * Adds a type that the compiler met on its own, after the rounds.
     *
     * @return false if it was known
     */
    boolean add(TypeElement type) {
        return types.add(type.getQualifiedName().toString());
    }

    /** What there is to follow through method bodies. */
    record ToFollow(PolicyPack pack, ModuleFacts facts, CheckMode mode) {}

    /** Whether method bodies are to be followed, and by which pack; tells if they are and can't be. */
    Optional<ToFollow> toFollow(Places places) {
        if (flows() == Options.Flows.OFF || facts.isEmpty()) {
            return Optional.empty();
        }
        Optional<PolicyPack> loaded = pack.flatMap(PackSearch.Result::pack);
        if (loaded.isEmpty()) {
            // With a transfer it is told where that is judged.
            ModuleFacts declared = facts.get();
            if (declared.transfers().isEmpty()) {
                pack.ifPresent(found -> unusable(places, found, declared.nothingToCheck()));
            }
            return Optional.empty();
        }
        return Optional.of(new ToFollow(
                loaded.get(), facts.get(), flows() == Options.Flows.ENFORCE ? CheckMode.ENFORCE : CheckMode.REPORT));
    }

    /**
     * A pack that was named, or that marked code needs, is told as an error. One that merely lies on a path is noted: it would say which types
     * of others' code to follow, and whoever compiles something else beside it did not break it.
     */
    private void unusable(Places places, PackSearch.Result found, boolean nothingMarked) {
        boolean named = options.flatMap(Options::policy).isPresent();
        if (isFollowingAsked() || found.found() && (named || !nothingMarked)) {
            print(places, found.problem());
        } else if (found.found()) {
            note("DISC: method bodies were not followed: " + found.problem().headline() + ".");
        }
    }

    private Options.Flows flows() {
        return options.map(Options::flows).orElse(Options.Flows.OFF);
    }

    private boolean isFollowingAsked() {
        return options.flatMap(Options::asked).isPresent();
    }

    /** A build that did not ask for it is not failed for its compiler. */
    private void notFollowed(Places places, String reason) {
        if (!isFollowingAsked()) {
            note("DISC: method bodies were not followed: " + reason + ".");
            return;
        }
        print(
                places,
                FlowProblems.notFollowed(
                        flows() == Options.Flows.ENFORCE ? Diagnosis.Severity.ERROR : Diagnosis.Severity.WARNING,
                        reason));
    }

    /** Takes what came of following bodies. What is compiled already is not followed again when more types arrive. */
    void followed(FollowedBodies told) {
        bodies = Optional.of(bodies.map(before -> before.and(told)).orElse(told));
    }

    /** Takes what modules that are compiled against this one are told, and what of that kind could not be read here. */
    void travels(SortedMap<String, String> told, SortedMap<String, String> unreadable) {
        summaries.putAll(told);
        unreadable.forEach(
                (file, why) -> note(
                        "DISC: " + file + " of a dependency can't be used: " + why
                                + ". Its methods are taken to pass on all they are given. Build the dependency anew with this version of the checker."));
    }

    boolean isJudged() {
        return outcome.isPresent();
    }

    boolean hasFailed() {
        return failed;
    }

    /** All the work in one go, for a compiler that has rounds and no events. */
    void withoutEvents(boolean errors) {
        if (!isAsked()) {
            return;
        }
        Places places = new ElementPlaces(environment.getMessager(), this::isCompiled);
        if (errors) {
            print(places, CheckProblems.typeErrors());
            return;
        }
        collect(places);
        if (flows() != Options.Flows.OFF && facts.isPresent()) {
            notFollowed(places, "this compiler does not show method bodies");
        }
        judge(places);
        end(true);
    }

    /** Finds the pack and collects what the marks say. */
    void collect(Places places) {
        Options read = options.orElseGet(() -> Options.read(environment.getOptions(), Clock.systemUTC()));
        options = Optional.of(read);
        read.problems().forEach(problem -> print(places, problem));
        if (!read.problems().isEmpty()) {
            return;
        }
        PackSearch.Result found = pack.orElseGet(() -> new PackSearch(environment.getFiler()).find(read.policy()));
        pack = Optional.of(found);
        facts = Optional.of(new DeclaredFacts(
                        elements,
                        environment.getTypeUtils(),
                        places,
                        found.pack().map(PolicyPack::types).orElseGet(Collections::emptySortedMap))
                .collect(rootTypes(), rootPackages(), moduleName(read)));
    }

    /** Judges what was collected, and prints what there is to tell. */
    void judge(Places places) {
        if (facts.isEmpty() || pack.isEmpty() || options.isEmpty()) {
            return;
        }
        Options read = options.get();
        ModuleFacts all = bodies.map(told -> facts.get().with(name(facts.get(), read), told))
                .orElseGet(facts::get);
        Optional<SharingRegister> register = pack.get()
                .pack()
                .map(loaded -> Judgement.of(loaded, read.asOf(), read.judging()).judge(List.of(all)));
        if (register.isEmpty() && (!all.transfers().isEmpty() || read.judging().strict())) {
            SourcePosition first = all.transfers().stream()
                    .map(transfer -> transfer.position())
                    .min(SourcePosition::compareTo)
                    .orElse(SourcePosition.NONE);
            print(places, at(first, pack.get().problem()));
            return;
        }
        Optional<Approval> approval = register.flatMap(judged ->
                pack.get().pack().flatMap(loaded -> read.lock().map(file -> Approval.of(file, judged, loaded))));
        register.ifPresent(judged -> judged.diagnoses().stream()
                .filter(diagnosis -> !waitsForEnd(diagnosis))
                .forEach(diagnosis -> print(places, diagnosis, approval)));
        approval.stream()
                .flatMap(compared -> compared.problems().stream())
                .filter(diagnosis -> !waitsForEnd(diagnosis))
                .forEach(diagnosis -> print(places, diagnosis));
        outcome = Optional.of(new Outcome(all, register, approval));
        if (!all.nothingToCheck()) {
            read.reports()
                    .flatMap(folder -> register.flatMap(
                            judged -> ReportFolder.write(folder, judged, approval.flatMap(Approval::changes))))
                    .ifPresent(problem -> print(places, problem));
        }
        if (failed) {
            register.ifPresent(judged -> {
                noteHowMuch(judged);
                noteApproval(approval);
                note("DISC: " + verdict(judged));
            });
        }
    }

    /** Code without marks can send as well; its facts need a name of their own. */
    private String name(ModuleFacts declared, Options read) {
        return declared.nothingToCheck() ? moduleName(read).orElseGet(() -> ModuleName.of(types)) : declared.module();
    }

    /** Ends a compile that stopped before any type was analysed. */
    void endUnanalysed() {
        if (!failed) {
            note(
                    CheckProblems.typeErrors().text()
                            + "\n  or    the compile only ran annotation processors (-proc:only); the check needs the whole of it");
        }
    }

    /**
     * Ends the work.
     *
     * @param compiled whether the compile wrote a class file for every type
     */
    void end(boolean compiled) {
        if (failed) {
            return;
        }
        if (!compiled || outcome.isEmpty()) {
            note(CheckProblems.typeErrors().text());
            return;
        }
        Outcome judged = outcome.get();
        CheckMode mode = options.map(Options::mode).orElse(CheckMode.ENFORCE);
        try {
            output.write(summaries);
            if (!judged.facts().nothingToCheck()) {
                output.write(ModuleFiles.of(judged.facts(), judged.register(), mode));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!judged.facts().nothingToCheck() || !environment.getOptions().containsKey(Option.GENERATE.key())) {
            tell(judged);
        }
    }

    private void tell(Outcome judged) {
        judged.register().ifPresent(this::noteHowMuch);
        if (judged.register().isEmpty()) {
            note("DISC: 0 transfers: nothing was checked.");
            return;
        }
        SharingRegister register = judged.register().get();
        register.diagnoses().stream().filter(Check::waitsForEnd).forEach(diagnosis -> note(diagnosis.text()));
        judged.approval().stream()
                .flatMap(approval -> approval.problems().stream())
                .filter(Check::waitsForEnd)
                .forEach(diagnosis -> note(diagnosis.text()));
        noteApproval(judged.approval());
        String written = " Register: " + ModuleFiles.REGISTER + judged.facts().module() + ".md";
        note("DISC: " + verdict(register) + (judged.facts().nothingToCheck() ? "" : written));
    }

    /** A note about the whole compile may yet turn out wrong, as long as types can arrive. */
    private static boolean waitsForEnd(Diagnosis diagnosis) {
        return diagnosis.severity() == Diagnosis.Severity.NOTE
                && diagnosis.position().equals(SourcePosition.NONE);
    }

    /** How much was looked at; it waits for the end of a compile that passes, while types can arrive. */
    private void noteHowMuch(SharingRegister register) {
        if (bodies.isPresent()) {
            long undeclared = register.found().stream()
                    .filter(found -> found.verdict().isPresent())
                    .count();
            note("DISC: method bodies were followed to " + count(bodies.get().looked(), "place")
                    + (bodies.get().looked() == 1 ? " that sends: " : " that send: ")
                    + undeclared + " undeclared, "
                    + count(bodies.get().unfollowed().size(), "method") + " unknown.");
        }
    }

    /** What is put off, so that no green build hides it. */
    private void noteApproval(Optional<Approval> approval) {
        approval.flatMap(Approval::check)
                .ifPresent(check -> note("DISC: compared with what was approved: " + check.counts()));
    }

    private static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    private static String verdict(SharingRegister register) {
        return RegisterSummary.line(register) + " Judged against pack " + register.packId() + " "
                + register.packVersion() + " (hash "
                + register.packHash()
                        .substring(0, Math.min(SHORT_HASH, register.packHash().length())) + ") as of "
                + register.asOf() + ". " + RegisterSummary.window(register.validFrom(), register.validTo());
    }

    private boolean isCompiled(TypeElement outermost) {
        return types.contains(outermost.getQualifiedName().toString());
    }

    private Collection<TypeElement> rootTypes() {
        List<TypeElement> found = new ArrayList<>();
        for (String name : types) {
            Optional.ofNullable(elements.getTypeElement(name)).ifPresent(found::add);
        }
        return found;
    }

    private Collection<PackageElement> rootPackages() {
        List<PackageElement> found = new ArrayList<>();
        for (String name : packages) {
            Optional.ofNullable(elements.getPackageElement(name)).ifPresent(found::add);
        }
        return found;
    }

    /** The name of the option, else of the Java module. */
    private Optional<String> moduleName(Options read) {
        return read.module()
                .or(() -> rootTypes().stream()
                        .findFirst()
                        .flatMap(type -> Optional.ofNullable(elements.getModuleOf(type)))
                        .filter(module -> !module.isUnnamed())
                        .map(module -> module.getQualifiedName().toString()));
    }

    private static Diagnosis at(SourcePosition position, Diagnosis diagnosis) {
        return new Diagnosis(
                diagnosis.severity(),
                diagnosis.rule(),
                diagnosis.key(),
                diagnosis.headline(),
                diagnosis.details(),
                position,
                diagnosis.transfer(),
                diagnosis.waived());
    }

    /** A finding that the baseline lists is a warning, and says so. */
    private void print(Places places, Diagnosis diagnosis, Optional<Approval> approval) {
        if (approval.filter(known -> known.putsOff(diagnosis)).isEmpty()) {
            print(places, diagnosis);
            return;
        }
        String text = diagnosis.text();
        if (printed.add(diagnosis.position() + " " + text)) {
            places.print(Diagnostic.Kind.WARNING, LockCheck.textOfListed(diagnosis), diagnosis.position());
        }
    }

    /** Prints a diagnosis once, however often it is judged. */
    private void print(Places places, Diagnosis diagnosis) {
        String text = diagnosis.text();
        if (!printed.add(diagnosis.position() + " " + text)) {
            return;
        }
        Diagnostic.Kind kind = kind(diagnosis);
        failed |= kind == Diagnostic.Kind.ERROR;
        places.print(
                kind, diagnosis.waived() ? text.replaceFirst("(\n|$)", " (waived)$1") : text, diagnosis.position());
    }

    /** A build that reports lets findings pass; that nothing could be checked is no finding, and stays an error. */
    private Diagnostic.Kind kind(Diagnosis diagnosis) {
        boolean reports = options.map(Options::mode).orElse(CheckMode.ENFORCE) == CheckMode.REPORT
                && (!diagnosis.rule().startsWith("C-") || OF_THE_REGISTER.contains(diagnosis.key()));
        return switch (diagnosis.severity()) {
            case ERROR ->
                diagnosis.waived() ? Diagnostic.Kind.NOTE : reports ? Diagnostic.Kind.WARNING : Diagnostic.Kind.ERROR;
            case WARNING -> Diagnostic.Kind.WARNING;
            case NOTE -> Diagnostic.Kind.NOTE;
        };
    }

    private void note(String text) {
        environment.getMessager().printMessage(Diagnostic.Kind.NOTE, text);
    }
}
