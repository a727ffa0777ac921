package dev.autopack.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What git itself takes for the same work, process start included. */
final class PlainGit {
    private final Path folder;
    private final Path sample;
    private final Path patch;

    PlainGit(Path folder) throws IOException, InterruptedException {
        this.folder = folder;
        this.sample = folder.resolve("sample");
        this.patch = folder.resolve("change.patch");
        GitCommand.run(sample, "diff", "main", "next", "--output=" + patch);
    }

    /** In nanoseconds; checks the patch and applies it to index and work tree. */
    long apply(int round) throws IOException, InterruptedException {
        var reverse = round % 2 == 1;
        var from = System.nanoTime();
        if (reverse) {
            GitCommand.run(sample, "apply", "--index", "--reverse", patch.toString());
        } else {
            GitCommand.run(sample, "apply", "--index", patch.toString());
        }
        return System.nanoTime() - from;
    }

    /** In nanoseconds; the tree is removed outside of the measurement. */
    long addWorkTree(int round) throws IOException, InterruptedException {
        var tree = folder.resolve("tree-" + round);
        var from = System.nanoTime();
        GitCommand.run(sample, "worktree", "add", "-q", "--detach", tree.toString(), "next");
        var took = System.nanoTime() - from;
        GitCommand.run(sample, "worktree", "remove", "--force", tree.toString());
        if (Files.exists(tree)) {
            throw new IOException("the work tree is still there");
        }
        return took;
    }
}
