package dev.autopack.local.demo;

import dev.autopack.local.git.Git;
import dev.autopack.local.launch.LaunchException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The shop as a git repository of its own, with one commit on {@code main}. */
public record DemoProject(Path folder) {
    public static final String BRANCH = "main";
    private static final String JUNIT = "lib/junit-platform-console-standalone.jar";

    public static DemoProject createdIn(Path folder) {
        var project = new DemoProject(folder);
        try {
            Files.createDirectories(folder);
            project.write(JUNIT, JUNIT);
            for (var name : DemoFiles.lines("project.list")) {
                // A file of its real name would steer git in this very source tree.
                project.write("project/" + name, name.equals("gitignore") ? ".gitignore" : name);
            }
        } catch (IOException e) {
            throw new LaunchException("The demo could not be written to " + folder + ".", e);
        }
        project.commit();
        return project;
    }

    /** Subjects of the commits that a run added, oldest first. */
    public List<String> commitsOf(String runId) {
        var range = "%s..autopack/%s".formatted(BRANCH, runId);
        return new Git(folder)
                .run(List.of("log", "--reverse", "--format=%H %s", range))
                .lines()
                .toList();
    }

    private void write(String resource, String path) throws IOException {
        var target = folder.resolve(path);
        Files.createDirectories(target.getParent());
        Files.write(target, DemoFiles.bytes(resource));
    }

    private void commit() {
        var git = new Git(folder);
        git.run(List.of("init", "--quiet", "--initial-branch=" + BRANCH));
        git.run(List.of("add", "--all"));
        git.run(
                List.of(
                        "-c",
                        "user.name=Autopack demo",
                        "-c",
                        "user.email=demo@localhost",
                        "-c",
                        "commit.gpgsign=false",
                        "commit",
                        "--quiet",
                        "--message=Start a shop"));
    }
}
