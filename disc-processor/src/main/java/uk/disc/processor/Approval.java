package uk.disc.processor;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import uk.disc.policy.PolicyPack;
import uk.disc.register.Diagnosis;
import uk.disc.register.LockCheck;
import uk.disc.register.RegisterChange;
import uk.disc.register.RegisterLockException;
import uk.disc.register.RegisterLockText;
import uk.disc.register.SharingRegister;

/**
 * What a team has approved, and what a compile makes of it.
 *
 * @param problems what to tell beside the register's own findings
 * @param check what came of comparing; empty if the file can't be used
 */
record Approval(List<Diagnosis> problems, Optional<LockCheck> check) {
    /** Holds a register against the committed file. */
    static Approval of(Path file, SharingRegister register, PolicyPack pack) {
        String text;
        try {
            text = Files.readString(file);
        } catch (NoSuchFileException e) {
            return unreadable("there is no " + file.getFileName());
        } catch (CharacterCodingException e) {
            return unreadable(file.getFileName() + " is not written in UTF-8");
        } catch (IOException e) {
            return unreadable(
                    file.getFileName() + " can't be read: " + e.getClass().getSimpleName());
        }
        try {
            LockCheck check = LockCheck.of(RegisterLockText.read(text), register, pack);
            return new Approval(check.problems(), Optional.of(check));
        } catch (RegisterLockException e) {
            return unreadable(file.getFileName() + ", " + e.problems().get(0)
                    + (e.problems().size() > 1 ? " (and " + (e.problems().size() - 1) + " more)" : ""));
        }
    }

    /** What changed since it was approved; empty if the file can't be used. */
    Optional<List<RegisterChange>> changes() {
        return check.map(LockCheck::changes);
    }

    private static Approval unreadable(String what) {
        return new Approval(List.of(LockCheck.unreadable(what)), Optional.empty());
    }

    /** Whether a finding is one that the team still has to mend and that fails no build meanwhile. */
    boolean putsOff(Diagnosis diagnosis) {
        return check.filter(known -> known.lists(diagnosis)).isPresent();
    }
}
