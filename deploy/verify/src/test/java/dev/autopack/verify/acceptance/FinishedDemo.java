package dev.autopack.verify.acceptance;

import dev.autopack.api.contract.ledger.LedgerEntryView;
import dev.autopack.api.contract.run.RunView;
import dev.autopack.local.git.Git;
import dev.autopack.local.ledger.LedgerFile;
import dev.autopack.local.run.Entries;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What the demo has left behind: its ledger and its repository. */
record FinishedDemo(RunView run, Entries ledger, Path project, String printed) {
    private static final int LIMIT_SECONDS = 300;

    static FinishedDemo on(RealStack stack) {
        var demo = stack.launch("demo", List.of("--plain-start"));
        var status = demo.status(LIMIT_SECONDS);
        if (status != 0) {
            throw new AssertionError("status %d:%n%s".formatted(status, demo.printed()));
        }
        var run = newest(stack.folder().resolve("demo"));
        var id = run.getFileName().toString();
        return new FinishedDemo(
                stack.api().run(id),
                new Entries(LedgerFile.fetched(stack.api(), id).entries()),
                run.resolve("shop"),
                demo.printed());
    }

    /** What the entries of a kind about an attempt say of something, oldest first. */
    List<String> said(String phase, int attempt, String kind, String name) {
        return ledger.of(phase, attempt, kind).stream()
                .map(entry -> Entries.text(entry, name))
                .toList();
    }

    List<LedgerEntryView> all(String kind) {
        return ledger.ofKind(kind).toList();
    }

    String file(String path) {
        return git("show", "autopack/%s:%s".formatted(run.id(), path));
    }

    List<String> files() {
        return git("ls-tree", "-r", "--name-only", "autopack/" + run.id()).lines().toList();
    }

    /** The attempts at a phase that were pushed. */
    List<String> pushed(String phase) {
        var prefix = "refs/autopack/attempts/%s/%s/".formatted(run.id(), phase);
        return git("for-each-ref", "--format=%(refname)", prefix)
                .lines()
                .map(ref -> ref.substring(prefix.length()))
                .toList();
    }

    /** Everything that a commit of the repository ever named. */
    String history() {
        return git("log", "--all", "--name-only", "--format=");
    }

    private String git(String... arguments) {
        return new Git(project).run(List.of(arguments));
    }

    private static Path newest(Path demos) {
        try (var runs = Files.list(demos)) {
            return runs.max(Path::compareTo).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
