package dev.autopack.local.run;

import dev.autopack.local.git.Git;
import dev.autopack.local.launch.LaunchException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** The branch that a repository itself considers its first. */
public final class BaseBranch {
    private static final Pattern HEAD = Pattern.compile("ref: refs/heads/(\\S+)\\s+HEAD");

    private BaseBranch() {}

    public static String of(String repository) {
        var git = new Git(Path.of("").toAbsolutePath());
        var printed =
                git.tryRun(List.of("ls-remote", "--symref", "--", repository, "HEAD"))
                        .orElseThrow(
                                () ->
                                        new LaunchException(
                                                "The repository %s could not be read."
                                                        .formatted(repository)));
        var head = HEAD.matcher(printed);
        if (!head.find()) {
            throw new LaunchException(
                    "%s names no branch of its own: use --branch.".formatted(repository));
        }
        return head.group(1);
    }
}
