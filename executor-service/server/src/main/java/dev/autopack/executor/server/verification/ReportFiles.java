package dev.autopack.executor.server.verification;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** Finds report files in a work tree by glob, without following links out of it. */
final class ReportFiles extends SimpleFileVisitor<Path> {
    private static final List<String> USUAL_PLACES =
            List.of(
                    "**/target/surefire-reports/*.xml",
                    "**/target/failsafe-reports/*.xml",
                    "**/build/test-results/**/*.xml",
                    "**/build/reports/*.xml",
                    "**/junit.xml",
                    "**/test-results/*.xml");
    private static final int FILES_MAX = 20_000;
    private static final int VISITS_MAX = 1_000_000;
    private static final int DEPTH_MAX = 64;
    // A pattern backtracks at each of its wildcards, along the whole path.
    private static final int WILDCARDS_MAX = 4;
    private static final int PATH_MAX = 400;
    private static final Duration SEARCH_MAX = Duration.ofSeconds(60);
    private static final Pattern WILDCARD = Pattern.compile("\\*+");

    private final Path root;
    private final List<PathMatcher> matchers;
    private final List<Path> found = new ArrayList<>();
    private final long end = System.nanoTime() + SEARCH_MAX.toNanos();
    private int visits;

    private ReportFiles(Path root, List<PathMatcher> matchers) {
        this.root = root;
        this.matchers = matchers;
    }

    /** Sorted, so that the same tree always reads the same. */
    static List<Path> find(Path root, List<String> globs) throws IOException {
        var wanted = globs.isEmpty() ? USUAL_PLACES : globs;
        var search =
                new ReportFiles(
                        root, wanted.stream().flatMap(glob -> matchers(glob).stream()).toList());
        Files.walkFileTree(root, Set.of(), DEPTH_MAX, search);
        return search.found.stream().sorted().toList();
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        visits++;
        return folder.endsWith(".git") ? FileVisitResult.SKIP_SUBTREE : further();
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        visits++;
        var relative = root.relativize(file);
        if (attributes.isRegularFile()
                && relative.toString().length() <= PATH_MAX
                && matchers.stream().anyMatch(matcher -> matcher.matches(relative))) {
            found.add(file);
        }
        return further();
    }

    private FileVisitResult further() {
        var bounded = visits < VISITS_MAX && found.size() < FILES_MAX;
        return bounded && System.nanoTime() - end < 0
                ? FileVisitResult.CONTINUE
                : FileVisitResult.TERMINATE;
    }

    // What tests made unreadable holds no report of ours.
    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) {
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) {
        return FileVisitResult.CONTINUE;
    }

    /** Reports of an earlier run must not speak for this one. */
    static void removeStale(Path root, List<String> globs) throws IOException {
        for (var file : find(root, globs)) {
            if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                Files.delete(file);
            }
        }
    }

    // Java's "**/x" wants at least one folder before x; people mean "in any place".
    private static List<PathMatcher> matchers(String glob) {
        if (WILDCARD.matcher(glob).results().count() > WILDCARDS_MAX) {
            throw new PatternSyntaxException("too many wildcards", glob, -1);
        }
        var files = FileSystems.getDefault();
        var anywhere = files.getPathMatcher("glob:" + glob);
        return glob.startsWith("**/")
                ? List.of(anywhere, files.getPathMatcher("glob:" + glob.substring(3)))
                : List.of(anywhere);
    }
}
