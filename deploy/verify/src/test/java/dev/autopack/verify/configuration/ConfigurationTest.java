package dev.autopack.verify.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autopack.verify.source.Checkout;
import dev.autopack.verify.source.Finding;
import dev.autopack.verify.source.Fixture;
import dev.autopack.verify.source.JavaFiles;
import dev.autopack.verify.source.PrintedPage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** docs/configuration.md says what the configuration interfaces say; it pins every default. */
class ConfigurationTest {
    private static final String START =
            """
            # Configuration

            Each option is a property of its service. The environment variable in the second column wins over the default;
            a launcher's port or folder option sets it for you. An option without a default is off until it is set.
            Durations are written `PT30S` or `30s`.
            """;
    private static final String TABLE =
            """

            | Option | Environment variable | Type | Default | Meaning |
            |---|---|---|---|---|
            """;
    private static final String FRAMEWORK =
            """

            ## What %s sets of its framework

            | Property | Value |
            |---|---|
            """;
    private static final String END =
            """

            Printed from the sources by `ConfigurationTest` in `deploy/verify`, which fails when this page differs.
            """;

    private static final String LAUNCHER =
            "deploy/local/src/main/java/dev/autopack/local/stack/ServiceEnvironment.java";
    private static final Pattern LITERAL =
            Pattern.compile("\"((?:api|auth|executor|sync|guard)\\.[a-z.-]+)\"");

    private final Checkout checkout = Checkout.here();
    @TempDir Path folder;

    @Test
    void thePageShowsEveryOption() {
        var page = new StringBuilder(START);
        for (var mapping : mappings()) {
            page.append("%n## %s%n%n%s%n".formatted(mapping.prefix(), mapping.sentence()));
            page.append(TABLE);
            mapping.options().forEach(option -> page.append(option.row()));
        }
        for (var service : List.of("api", "auth", "executor", "sync")) {
            var settings = checkout.resolve(settingsOf(service));
            if (Files.exists(settings)) {
                page.append(FRAMEWORK.formatted(service + "-service"));
                page.append(FrameworkSettings.rows(settings));
            }
        }
        var content = page.append(END).toString().replace("\r\n", "\n");

        new PrintedPage(checkout.resolve("docs/configuration.md"), content).assertKept();
    }

    @Test
    void everyOptionHasASentence() {
        var silent =
                mappings().stream()
                        .flatMap(mapping -> mapping.options().stream())
                        .filter(option -> option.sentence().isEmpty())
                        .map(option -> new Finding("no sentence", option.name(), option.type()))
                        .toList();

        Finding.assertNone(silent);
    }

    /** A launcher that sets an option nobody reads would start services on wrong folders. */
    @Test
    void theLauncherSetsOptionsThatExist() {
        var known =
                mappings().stream()
                        .flatMap(mapping -> mapping.options().stream())
                        .map(Option::name)
                        .toList();

        var set = LITERAL.matcher(read(checkout.resolve(LAUNCHER))).results();

        assertThat(set.map(match -> match.group(1))).isNotEmpty().isSubsetOf(known);
    }

    @Test
    void groupsDefaultsAndNamesAreRead() {
        var source =
                """
                /** How doors work. */
                @ConfigMapping(prefix = "door")
                interface DoorConfig {
                    /** Doors open at once. */
                    @WithDefault("4")
                    int openMax();
                    Lock lock();
                    Kind kind();
                    /** The lock. */
                    interface Lock {
                        Optional<Path> keyFile();
                    }
                    enum Kind { WOODEN, GLASS_FRONT }
                }
                """;
        var file = new Fixture(folder).write(Map.of("x.DoorConfig", source));

        var mapping = Mapping.of(JavaFiles.parse(file).getFirst()).orElseThrow();

        assertThat(mapping.sentence()).isEqualTo("How doors work.");
        assertThat(mapping.options())
                .containsExactly(
                        new Option("door.open-max", "whole number", "4", "Doors open at once."),
                        new Option("door.lock.key-file", "path", "", ""),
                        new Option("door.kind", "`wooden`, `glass-front`", "", ""));
        assertThat(mapping.options().get(1).environment()).isEqualTo("DOOR_LOCK_KEY_FILE");
    }

    private List<Mapping> mappings() {
        return JavaFiles.parse(checkout.sources("main")).stream()
                .flatMap(file -> Mapping.of(file).stream())
                .sorted(Comparator.comparing(Mapping::prefix))
                .toList();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String settingsOf(String service) {
        return service + "-service/server/src/main/resources/application.properties";
    }
}
