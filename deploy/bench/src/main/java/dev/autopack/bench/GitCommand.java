package dev.autopack.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The machine's own git. */
final class GitCommand {
    private static final List<String> GIT =
            List.of("git", "-c", "user.name=Bench", "-c", "user.email=bench@localhost");

    private GitCommand() {}

    /**
     * A repository of 2,000 files in {@code sample} with the branches {@code main} and {@code
     * next}.
     */
    static Path sample(Path folder) throws IOException, InterruptedException {
        var sample = Files.createDirectories(folder.resolve("sample"));
        run(sample, "init", "-q", "-b", "main");
        for (var file = 0; file < SampleFiles.FILES; file++) {
            write(sample, file, 0);
        }
        commit(sample, "Base");
        run(sample, "checkout", "-q", "-b", "next");
        for (var file : SampleFiles.changed()) {
            write(sample, file, 1);
        }
        commit(sample, "Next");
        run(sample, "checkout", "-q", "main");
        run(sample, "gc", "-q");
        return sample.resolve(".git");
    }

    static void write(Path root, int file, int version) throws IOException {
        var place = root.resolve(SampleFiles.path(file));
        Files.createDirectories(place.getParent());
        Files.writeString(place, SampleFiles.text(file, version));
    }

    static void run(Path folder, String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(GIT);
        command.addAll(List.of(arguments));
        var process =
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        if (process.waitFor() != 0) {
            throw new IOException("git %s failed".formatted(arguments[0]));
        }
    }

    private static void commit(Path folder, String message)
            throws IOException, InterruptedException {
        run(folder, "add", "-A");
        run(folder, "commit", "-q", "-m", message);
    }
}
