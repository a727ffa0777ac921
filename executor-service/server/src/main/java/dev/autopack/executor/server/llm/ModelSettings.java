package dev.autopack.executor.server.llm;

import dev.autopack.auth.guard.remote.GuardConfig;
import dev.autopack.executor.domain.routing.Ladders;
import dev.autopack.executor.server.llm.cassette.Secrets;
import dev.autopack.executor.server.llm.catalogue.CatalogueFile;
import dev.autopack.executor.server.llm.catalogue.InvalidCatalogue;
import dev.autopack.executor.server.llm.provider.ApiKey;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/** What is configured of models, looked at as a whole before the executor starts. */
@Singleton
public class ModelSettings {
    private static final Pattern SECRET_NAME =
            Pattern.compile("KEY|TOKEN|SECRET|PASSWORD|CREDENTIAL");
    private static final double TEMPERATURE_MAX = 2;

    private final ModelConfig config;
    private final GuardConfig guard;

    ModelSettings(ModelConfig config, GuardConfig guard) {
        this.config = config;
        this.guard = guard;
    }

    /**
     * Answers all that is wrong.
     *
     * @param shown whether sandboxed tests can read a file
     */
    public List<String> problems(Predicate<Path> shown) {
        var problems = new ArrayList<String>();
        if (config.mode() == ModelConfig.Mode.LIVE && config.providers().isEmpty()) {
            problems.add(
                    "executor.model.mode is live, but no executor.model.providers.\"…\" is configured: one is needed");
        }
        if (!(config.temperature() >= 0 && config.temperature() <= TEMPERATURE_MAX)) {
            problems.add("executor.model.temperature must be 0 to 2");
        }
        providers().flatMap(ProviderSettings::problems).forEach(problems::add);
        shownKeys(shown).forEach(problems::add);
        callProblems().forEach(problems::add);
        catalogueProblem().ifPresent(problems::add);
        patternProblems().forEach(problems::add);
        return problems;
    }

    Stream<ProviderSettings> providers() {
        return config.providers().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> new ProviderSettings(entry.getKey(), entry.getValue()));
    }

    /** All that this process holds and nobody else should. */
    Secrets secrets() {
        var keys = providers().map(ProviderSettings::key).map(ApiKey::value);
        var service = guard.serviceKeyFile().map(ModelSettings::content).stream();
        var environment =
                System.getenv().entrySet().stream()
                        .filter(entry -> isSecretName(entry.getKey()))
                        .map(Map.Entry::getValue);
        var known = Stream.of(keys, service, environment).flatMap(all -> all).toList();
        return new Secrets(known, patterns().map(Pattern::compile).toList());
    }

    private static boolean isSecretName(String name) {
        var upper = name.toUpperCase(Locale.ROOT);
        return SECRET_NAME.matcher(upper).find() && !upper.endsWith("_FILE");
    }

    private static String content(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException unreadable) {
            return "";
        }
    }

    private Stream<String> shownKeys(Predicate<Path> shown) {
        return config.providers().entrySet().stream()
                .filter(entry -> entry.getValue().keyFile().filter(shown).isPresent())
                .map(Map.Entry::getKey)
                .map(
                        "executor.model.providers.\"%s\".key-file can be read by sandboxed tests"
                                ::formatted);
    }

    private Stream<String> callProblems() {
        var call = config.call();
        var waits =
                Map.of(
                        "connect-wait", call.connectWait(),
                        "idle-wait", call.idleWait(),
                        "total-wait", call.totalWait(),
                        "retry-wait-max", call.retryWaitMax(),
                        "set-aside", call.setAside());
        var unset =
                waits.entrySet().stream()
                        .filter(wait -> !wait.getValue().isPositive())
                        .map(wait -> wait.getKey() + " must be positive");
        var counts =
                Stream.of(call.awayTries(), call.rateTries())
                        .filter(tries -> tries < 0 || tries > 100)
                        .map(_ -> "away-tries and rate-tries must be 0 to 100");
        var bytes =
                Stream.of(call.bytesMax())
                        .filter(most -> most < 1 || most > 1L << 30)
                        .map(_ -> "bytes-max must be 1 to 1073741824");
        return Stream.of(unset, counts, bytes)
                .flatMap(all -> all)
                .sorted()
                .map("executor.model.call."::concat);
    }

    private Optional<String> catalogueProblem() {
        try {
            var list = CatalogueFile.read(config.catalogue());
            Ladders.of(list.ladders(), list.catalogue());
            return Optional.empty();
        } catch (InvalidCatalogue bad) {
            return Optional.ofNullable(bad.getMessage());
        } catch (IllegalArgumentException bad) {
            return Optional.of("the list of models is wrong: %s".formatted(bad.getMessage()));
        }
    }

    private Stream<String> patternProblems() {
        return patterns()
                .filter(pattern -> !isPattern(pattern))
                .map(_ -> "executor.model.secret-patterns holds what is not a regular expression");
    }

    private Stream<String> patterns() {
        return config.secretPatterns().stream().flatMap(List::stream);
    }

    private static boolean isPattern(String text) {
        try {
            Pattern.compile(text);
            return true;
        } catch (PatternSyntaxException bad) {
            return false;
        }
    }
}
