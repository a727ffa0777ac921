package dev.autopack.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Measures what a governed change costs beside plain git on the same repository of 2,000 files:
 * judging and applying a change of 20 files beside {@code git apply}, and switching a work tree
 * beside {@code git worktree add}. Argument: the file for the raw results.
 */
final class GovernedApplyBench {
    private static final int WARM_UP = 400;
    private static final int ROUNDS = 300;
    private static final int GIT_ROUNDS = 60;

    private GovernedApplyBench() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        var folder = Files.createTempDirectory("autopack-bench");
        try (var subject = GovernedApply.on(GitCommand.sample(folder), folder)) {
            for (var round = 0; round < WARM_UP; round++) {
                subject.judgeAndApply(round);
                subject.switchTree(round);
            }
            var figures = measure(subject, new PlainGit(folder));
            figures.forEach(each -> System.out.println(each.line()));
            Results.write(Path.of(args[0]), figures);
        }
    }

    private static List<Figures> measure(GovernedApply subject, PlainGit git)
            throws IOException, InterruptedException {
        var judge = new Figures("judge and apply 20 files");
        var apply = new Figures("git apply of the same change");
        var tree = new Figures("switch a work tree by 20 files");
        var added = new Figures("git worktree add");
        for (var round = 0; round < ROUNDS; round++) {
            judge.add(subject.judgeAndApply(WARM_UP + round));
            tree.add(subject.switchTree(round));
        }
        for (var round = 0; round < GIT_ROUNDS; round++) {
            apply.add(git.apply(round));
            added.add(git.addWorkTree(round));
        }
        return List.of(judge, apply, tree, added);
    }
}
