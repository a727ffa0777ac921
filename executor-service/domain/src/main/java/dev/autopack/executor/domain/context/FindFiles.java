package dev.autopack.executor.domain.context;

import dev.autopack.executor.domain.change.InvalidChange;
import dev.autopack.executor.domain.change.RepoPath;
import dev.autopack.executor.domain.lease.order.PhaseOrder;
import dev.autopack.executor.domain.lease.order.PhaseText;
import dev.autopack.executor.domain.workspace.Workspace;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Finds the files a phase is about: those of its scope; without a scope those that its words point
 * to; else the usual places. Source: autopack-core §4.1.
 */
final class FindFiles {
    static final int SCOPE_FILES_MAX = 200;
    static final int HEURISTIC_FILES_MAX = 40;
    private static final int LISTED_MAX = 20_000;
    private static final int NAMED_MAX = 10;

    private static final List<String> MANIFESTS =
            List.of(
                    "README.md",
                    "pom.xml",
                    "build.gradle",
                    "build.gradle.kts",
                    "package.json",
                    "pyproject.toml",
                    "requirements.txt",
                    "setup.py",
                    "go.mod",
                    "Cargo.toml",
                    ".gitignore");
    private static final List<String> SOURCES = List.of("src/", "backend/", "app/", "lib/");

    private final PhaseOrder phase;
    private final Workspace workspace;

    FindFiles(PhaseOrder phase, Workspace workspace) {
        this.phase = phase;
        this.workspace = workspace;
    }

    /** Candidates in the order in which they were found, no path twice; the first use wins. */
    Found find() {
        var pinned = paths(phase.deliverables().paths().stream(), Use.DELIVERABLE);
        var scope = expanded(phase.paths().scope().entries(), Use.MODIFIABLE);
        var readOnly = expanded(phase.paths().readOnly().entries(), Use.READ_ONLY);
        if (!phase.paths().scope().isEmpty()) {
            return found(Mode.SCOPE, Stream.of(pinned, scope, readOnly));
        }
        var all = workspace.list("", LISTED_MAX);
        var targeted = new Targets(phase.text()).of(all).limit(HEURISTIC_FILES_MAX);
        var target = paths(targeted, Use.MODIFIABLE);
        return target.isEmpty()
                ? found(Mode.HEURISTIC, Stream.of(pinned, usual(all), readOnly))
                : found(Mode.TARGETED, Stream.of(pinned, target, readOnly));
    }

    /** What was found, and how. */
    record Found(Mode mode, List<Candidate> candidates) {}

    private static Found found(Mode mode, Stream<List<Candidate>> parts) {
        var byPath = new LinkedHashMap<RepoPath, Candidate>();
        parts.flatMap(List::stream)
                .filter(each -> !Hidden.hides(each.path()))
                .forEach(each -> byPath.putIfAbsent(each.path(), each));
        return new Found(mode, List.copyOf(byPath.values()));
    }

    private List<Candidate> expanded(List<String> entries, Use use) {
        var files = entries.stream().flatMap(this::filesOf).limit(SCOPE_FILES_MAX);
        return paths(files, use);
    }

    private Stream<String> filesOf(String entry) {
        return entry.endsWith("/")
                ? workspace.list(entry, SCOPE_FILES_MAX).stream()
                : Stream.of(entry);
    }

    private List<Candidate> usual(List<String> all) {
        var words = String.join(" ", phase.text().acceptanceCriteria());
        var text = phase.text().name() + " " + phase.text().description() + " " + words;
        var named = all.stream().filter(path -> text.contains(path)).limit(NAMED_MAX);
        var manifests = MANIFESTS.stream().filter(all::contains);
        var sources =
                SOURCES.stream()
                        .flatMap(root -> all.stream().filter(path -> path.startsWith(root)));
        var paths = Stream.of(named, manifests, sources).flatMap(it -> it).distinct();
        return paths(paths.limit(HEURISTIC_FILES_MAX), Use.MODIFIABLE);
    }

    private static List<Candidate> paths(Stream<String> paths, Use use) {
        var candidates = new ArrayList<Candidate>();
        paths.filter(path -> !path.endsWith("/"))
                .flatMap(FindFiles::valid)
                .forEach(path -> candidates.add(new Candidate(path, use)));
        return candidates;
    }

    // A file of the repository may have any name; one that could break a line is not shown.
    private static Stream<RepoPath> valid(String path) {
        try {
            return Stream.of(new RepoPath(path));
        } catch (InvalidChange _) {
            return Stream.empty();
        }
    }

    /** Parts of a repository by the words that point to them. */
    private record Targets(PhaseText text) {
        private static final Map<String, List<String>> PARTS =
                Map.of(
                        "frontend", List.of(".tsx", ".jsx", ".vue", ".css", ".scss", ".html"),
                        "docker", List.of("dockerfile", "compose.yml", "compose.yaml"),
                        "deployment", List.of("dockerfile", "compose.yml", "compose.yaml"),
                        "database", List.of(".sql", "migration"),
                        "migration", List.of(".sql", "migration"),
                        "docs", List.of(".md", ".rst", ".adoc"),
                        "documentation", List.of(".md", ".rst", ".adoc"));

        Stream<String> of(List<String> all) {
            var words =
                    Words.of(
                            "%s %s %s".formatted(text.name(), text.description(), text.category()));
            var marks =
                    PARTS.entrySet().stream()
                            .filter(part -> words.contains(part.getKey()))
                            .flatMap(part -> part.getValue().stream())
                            .distinct()
                            .toList();
            return all.stream()
                    .filter(
                            path ->
                                    marks.stream()
                                            .anyMatch(mark -> RepoPath.fold(path).contains(mark)));
        }
    }
}
