package dev.autopack.local;

import dev.autopack.local.launch.Build;
import dev.autopack.local.launch.Installation;
import dev.autopack.local.launch.LaunchException;
import dev.autopack.local.launch.MavenSearch;
import dev.autopack.local.launch.Program;
import dev.autopack.local.launch.Verb;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Where {@code deploy/autopack} starts: builds when needed, then hands over to what was built. */
public final class Launcher {
    private static final int REFUSED = 2;

    private final Path root;
    private final Path kept;

    private Launcher(Path root) {
        this.root = root;
        this.kept = root.resolve(".autopack");
    }

    public static void main(String[] arguments) {
        var root = Path.of(System.getProperty("autopack.home", ".")).toAbsolutePath().normalize();
        try {
            System.exit(new Launcher(root).run(List.of(arguments)));
        } catch (LaunchException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private int run(List<String> arguments) {
        var word = arguments.isEmpty() ? "help" : spelled(arguments.getFirst());
        var verb = Verb.named(word);
        if (verb.isEmpty()) {
            System.err.printf("There is no verb '%s'.%n%n%s%n", word, Verb.overview());
            return REFUSED;
        }
        if (verb.get() == Verb.TEST) {
            return build().test(arguments.subList(1, arguments.size()));
        }
        if (verb.get() == Verb.HELP && arguments.size() < 2) {
            System.out.println(Verb.overview());
            return 0;
        }
        return handOver(verb.get(), arguments);
    }

    private int handOver(Verb verb, List<String> arguments) {
        var installation = installation(verb);
        if (installation.isEmpty()) {
            System.err.println("Nothing is built here yet: start with 'deploy/autopack demo'.");
            return 1;
        }
        return new Program(root, installation.get()).run(arguments);
    }

    private Optional<Installation> installation(Verb verb) {
        var folder = kept.resolve("app");
        if (verb.builds()) {
            return Optional.of(Installation.ofPresentSources(root, folder, build()));
        }
        return Installation.latest(folder);
    }

    private Build build() {
        var windows = System.getProperty("os.name").startsWith("Windows");
        var mavens = new MavenSearch(kept.resolve("tools"), System.getenv(), windows);
        return new Build(root, kept.resolve("logs").resolve("build.log"), mavens);
    }

    private static String spelled(String word) {
        return word.equals("--help") || word.equals("-h") ? "help" : word;
    }
}
