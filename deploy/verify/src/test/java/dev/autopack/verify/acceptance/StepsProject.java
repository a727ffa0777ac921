package dev.autopack.verify.acceptance;

import dev.autopack.local.git.Git;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A repository whose test reads what is in it: every line of {@code steps.txt} needs its file in
 * {@code steps/}, in order, none doubled, none missing.
 */
record StepsProject(Path folder) {
    static final String BRANCH = "main";
    private static final String CHECK =
            """
            n=0
            while read -r line; do
                n=$((n + 1))
                file=$(printf 'steps/%03d.txt' "$n")
                if [ "$(cat "$file")" != "$line" ]; then
                    echo "step $n: $file does not say '$line'"
                    exit 1
                fi
            done < steps.txt
            files=$(ls steps | grep -c txt || true)
            if [ "$files" != "$n" ]; then
                echo "$files files for $n steps"
                exit 1
            fi
            # Long enough to be killed in.
            sleep 0.2
            """;

    static StepsProject createdIn(Path folder) {
        try {
            Files.createDirectories(folder.resolve("steps"));
            Files.writeString(folder.resolve("check.sh"), CHECK);
            Files.writeString(folder.resolve("steps.txt"), "");
            Files.writeString(folder.resolve("steps/README"), "One file per step.\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var git = new Git(folder);
        git.run(List.of("init", "--quiet", "--initial-branch=" + BRANCH));
        git.run(List.of("add", "--all"));
        git.run(
                List.of(
                        "-c",
                        "user.name=Test",
                        "-c",
                        "user.email=test@example.invalid",
                        "commit",
                        "--quiet",
                        "--message=Start"));
        return new StepsProject(folder);
    }

    /** The phases that the commits of a run name, oldest first. */
    List<String> phasesOnBranch(String runId) {
        return log(runId, "--format=%(trailers:key=Autopack-Phase,valueonly,separator=)");
    }

    /** The runs that the commits of a run name, oldest first. */
    List<String> runsOnBranch(String runId) {
        return log(runId, "--format=%(trailers:key=Autopack-Run,valueonly,separator=)");
    }

    List<String> commitsOnBranch(String runId) {
        return log(runId, "--format=%H");
    }

    String fileOnBranch(String runId, String path) {
        return new Git(folder).run(List.of("show", "autopack/%s:%s".formatted(runId, path)));
    }

    private List<String> log(String runId, String format) {
        var range = "%s..autopack/%s".formatted(BRANCH, runId);
        return new Git(folder)
                .run(List.of("log", "--reverse", "--first-parent", format, range))
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
    }
}
