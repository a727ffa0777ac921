package dev.autopack.executor.server.llm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autopack.auth.guard.remote.GuardConfig;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModelSettingsTest {
    private static final String SECRET = "sk-a-key-nobody-may-see";

    @TempDir private Path directory;

    @Test
    void anExecutorWithoutAnySettingReplays() {
        assertThat(problems(Map.of())).isEmpty();
    }

    @Test
    void liveWithoutAProviderIsRefusedInOneSentence() {
        assertThat(problems(Map.of("executor.model.mode", "live")))
                .singleElement()
                .asString()
                .contains("executor.model.providers");
    }

    @Test
    void oneProviderIsEnough() throws IOException {
        var file = Files.writeString(directory.resolve("key"), SECRET + "\n");
        var settings =
                Map.of(
                        "executor.model.mode",
                        "live",
                        "executor.model.providers.\"anthropic\".key-file",
                        file.toString());

        assertThat(problems(settings)).isEmpty();
        assertThat(settings(settings).providers())
                .singleElement()
                .satisfies(
                        one -> {
                            assertThat(one.endpoint().key().value()).isEqualTo(SECRET);
                            assertThat(one.endpoint().toString()).doesNotContain(SECRET);
                            assertThat(one.endpoint().base()).hasHost("api.anthropic.com");
                        });
    }

    @Test
    void aServerOfOnesOwnNeedsAnAddressAndNoKey() {
        var address = "executor.model.providers.\"ollama\".base-url";

        assertThat(problems(Map.of(address, "http://127.0.0.1:11434/v1"))).isEmpty();
        assertThat(problems(Map.of("executor.model.providers.\"ollama\".key", SECRET)))
                .singleElement()
                .asString()
                .contains(address)
                .doesNotContain(SECRET);
    }

    @ParameterizedTest
    @CsvSource({
        "https://api.example.com/v1, true",
        "http://localhost:8080, true",
        "http://127.0.0.1/v1, true",
        "http://[::1]:9/v1, true",
        "http://api.example.com/v1, false",
        "http://127.0.0.1.example.com/v1, false",
        "https://user:word@example.com/v1, false",
        "https://example.com/v1?key=1, false",
        "ftp://example.com, false",
        "example.com, false",
    })
    void aKeyGoesOnlyWhereNobodyListens(String address, boolean allowed) {
        var problems =
                problems(
                        Map.of(
                                "executor.model.providers.\"p\".base-url", address,
                                "executor.model.providers.\"p\".key", SECRET));

        assertThat(problems.isEmpty()).isEqualTo(allowed);
        assertThat(problems.toString()).doesNotContain(SECRET).doesNotContain("user:word");
    }

    @Test
    void plainHttpCanBeAllowedByName() {
        assertThat(
                        problems(
                                Map.of(
                                        "executor.model.providers.\"p\".base-url",
                                        "http://models.intern/v1",
                                        "executor.model.providers.\"p\".allow-plain-http",
                                        "true")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "two words", "line\nline"})
    void aFileWithoutAKeyIsNamedAndNotShown(String content) throws IOException {
        var file = Files.writeString(directory.resolve("key"), content);

        assertThat(
                        problems(
                                Map.of(
                                        "executor.model.providers.\"openai\".key-file",
                                        file.toString())))
                .singleElement()
                .asString()
                .contains("executor.model.providers.\"openai\".key-file")
                .doesNotContain(directory.toString());
    }

    @Test
    void aKeyFileThatTestsCanReadIsRefused() throws IOException {
        var file = Files.writeString(directory.resolve("key"), SECRET);
        var settings =
                settings(Map.of("executor.model.providers.\"openai\".key-file", file.toString()));

        assertThat(settings.problems(path -> path.startsWith(directory)))
                .singleElement()
                .asString()
                .contains("sandboxed tests");
    }

    @ParameterizedTest
    @CsvSource({
        "executor.model.temperature, 2.5",
        "executor.model.temperature, NaN",
        "executor.model.call.idle-wait, PT0S",
        "executor.model.call.away-tries, -1",
        "executor.model.call.bytes-max, 0",
        "executor.model.secret-patterns, '('",
        "executor.model.catalogue, /nowhere/at/all",
    })
    void aValueThatCannotBeIsNamedByItsOption(String option, String value) {
        assertThat(problems(Map.of(option, value)))
                .singleElement()
                .asString()
                .contains(option.substring(option.lastIndexOf('.') + 1));
    }

    @Test
    void aProviderCanBeGivenByTheEnvironmentAlone() {
        var environment =
                new EnvConfigSource(
                        Map.of(
                                "EXECUTOR_MODEL_MODE", "live",
                                "EXECUTOR_MODEL_PROVIDERS__GATEWAY__BASE_URL",
                                        "https://models.example.com/v1/",
                                "EXECUTOR_MODEL_PROVIDERS__ANTHROPIC__KEY", SECRET),
                        300);
        var config =
                new SmallRyeConfigBuilder()
                        .withSources(environment)
                        .withMapping(ModelConfig.class)
                        .withMapping(GuardConfig.class)
                        .build();

        var settings = settings(config);

        assertThat(settings.problems(_ -> false)).isEmpty();
        assertThat(settings.providers().map(ProviderSettings::name))
                .containsExactly("anthropic", "gateway");
        assertThat(settings.providers().toList().getLast().endpoint().base())
                .hasToString("https://models.example.com/v1");
    }

    private static List<String> problems(Map<String, String> settings) {
        return settings(settings).problems(_ -> false);
    }

    private static ModelSettings settings(Map<String, String> settings) {
        var all = new HashMap<>(settings);
        all.putIfAbsent("guard.auth-url", "http://127.0.0.1:1");
        var config =
                new SmallRyeConfigBuilder()
                        .withMapping(ModelConfig.class)
                        .withMapping(GuardConfig.class)
                        .withDefaultValues(all)
                        .build();
        return settings(config);
    }

    private static ModelSettings settings(SmallRyeConfig config) {
        return new ModelSettings(
                config.getConfigMapping(ModelConfig.class),
                config.getConfigMapping(GuardConfig.class));
    }
}
