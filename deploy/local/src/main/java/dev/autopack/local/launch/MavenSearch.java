package dev.autopack.local.launch;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds a Maven that can build the product; an older one fetches a newer one. */
public final class MavenSearch {
    /** The oldest that the plugins of the build accept. */
    public static final MavenVersion MINIMUM = new MavenVersion(3, 6, 3);

    private final Path tools;
    private final Map<String, String> environment;
    private final boolean windows;

    public MavenSearch(Path tools, Map<String, String> environment, boolean windows) {
        this.tools = tools;
        this.environment = environment;
        this.windows = windows;
    }

    public Maven sufficient() {
        var found = candidates().stream().filter(Files::isRegularFile).map(Maven::at);
        var mavens = found.flatMap(Optional::stream).limit(8).toList();
        var sufficient = mavens.stream().filter(MavenSearch::suffices).findFirst();
        if (sufficient.isPresent()) {
            return sufficient.get();
        }
        if (mavens.isEmpty()) {
            throw new LaunchException(
                    """
                    No Maven was found: not on PATH, not by MAVEN_HOME.
                    Install one (any version; Debian: apt install maven, macOS: brew install maven,
                    Windows: winget install Apache.Maven) and start this again.""");
        }
        return new MavenFetch(tools, windows).by(mavens.getFirst());
    }

    /** In order: what MAVEN_HOME names, what was fetched before, what is on PATH. */
    List<Path> candidates() {
        var programs = new ArrayList<Path>();
        Stream.of("MAVEN_HOME", "M2_HOME")
                .map(environment::get)
                .filter(home -> home != null && !home.isBlank())
                .forEach(home -> programs.add(program(Path.of(home, "bin"))));
        programs.add(program(MavenFetch.home(tools).resolve("bin")));
        for (var folder : environment.getOrDefault("PATH", "").split(File.pathSeparator, -1)) {
            if (!folder.isBlank()) {
                programs.add(program(Path.of(folder)));
            }
        }
        return programs;
    }

    static boolean suffices(Maven maven) {
        return maven.version().compareTo(MINIMUM) >= 0
                && maven.version().major() == MINIMUM.major();
    }

    private Path program(Path bin) {
        return bin.resolve(windows ? "mvn.cmd" : "mvn");
    }
}
