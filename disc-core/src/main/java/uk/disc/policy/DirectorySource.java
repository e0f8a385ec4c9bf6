package uk.disc.policy;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import uk.disc.vocabulary.SourcePosition;

/** A pack in a directory. Links that lead out of it, and links to folders, are not followed. */
final class DirectorySource extends PackSource {
    private final Path directory;
    private final String shown;

    DirectorySource(Path directory) {
        this(directory, directory.toString());
    }

    DirectorySource(Path directory, String shown) {
        this.directory = directory;
        this.shown = shown;
    }

    @Override
    public String location() {
        return directory.toString();
    }

    @Override
    String shown() {
        return shown;
    }

    @Override
    PackFiles files(Problems problems) {
        return read(problems, true);
    }

    PackFiles unverified(Problems problems) {
        return read(problems, false);
    }

    private PackFiles read(Problems problems, boolean verified) {
        Path root;
        SortedSet<String> paths;
        try {
            root = directory.toRealPath();
            paths = list(root, problems);
        } catch (NoSuchFileException e) {
            problems.add(ProblemCode.PACK_NOT_FOUND, SourcePosition.NONE, "There is no directory " + shown + ".");
            return PackFiles.NONE;
        } catch (IOException e) {
            problems.add(
                    ProblemCode.UNREADABLE,
                    SourcePosition.NONE,
                    "The directory " + shown + " can't be read (" + e.getClass().getSimpleName() + ").");
            return PackFiles.NONE;
        }
        PackIntake intake = new PackIntake(path -> Files.newInputStream(root.resolve(path)), problems);
        if (!verified || !paths.contains(PackIndex.NAME)) {
            return intake.found(paths);
        }
        Optional<PackIndex> index = intake.read(PackIndex.NAME).flatMap(bytes -> PackIndex.parse(bytes, problems));
        index.ifPresent(known -> known.reportUnlisted(paths, problems));
        return index.map(intake::listed).orElse(PackFiles.NONE);
    }

    private static SortedSet<String> list(Path root, Problems problems) throws IOException {
        SortedSet<String> paths = new TreeSet<>();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return !folder.equals(root) && PackPaths.isIgnoredFolder(relative(root, folder))
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                String path = relative(root, file);
                if (paths.size() >= Limits.FILES) {
                    problems.add(
                            ProblemCode.TOO_MANY_FILES,
                            new SourcePosition(path, 1, 1),
                            "The pack has more than " + Limits.FILES + " files.");
                    return FileVisitResult.TERMINATE;
                }
                if (path.equals(PackIndex.NAME) || !PackPaths.isIgnored(path)) {
                    take(path, file, attributes);
                }
                return FileVisitResult.CONTINUE;
            }

            private void take(String path, Path file, BasicFileAttributes attributes) {
                if (!PackPaths.isSafe(path)) {
                    problems.add(
                            ProblemCode.BAD_PATH,
                            SourcePosition.NONE,
                            "The file name " + Problems.quoted(path) + " holds a character that can't be used.");
                } else if (attributes.isSymbolicLink() && !staysInside(root, file)) {
                    problems.add(
                            ProblemCode.OUTSIDE_PACK,
                            new SourcePosition(path, 1, 1),
                            "This is a link to a folder or out of the pack. Put a copy here.");
                } else if (attributes.isOther()) {
                    problems.add(
                            ProblemCode.UNREADABLE, new SourcePosition(path, 1, 1), "This is not an ordinary file.");
                } else {
                    paths.add(path);
                }
            }
        });
        return paths;
    }

    private static boolean staysInside(Path root, Path link) {
        try {
            Path target = link.toRealPath();
            return target.startsWith(root) && Files.isRegularFile(target);
        } catch (IOException e) {
            return false;
        }
    }

    private static String relative(Path root, Path file) {
        StringBuilder path = new StringBuilder();
        for (Path part : root.relativize(file)) {
            path.append(path.length() == 0 ? "" : "/").append(part);
        }
        return path.toString();
    }
}
