package dev.autopack.executor.server.llm;

import dev.autopack.executor.server.llm.ModelConfig.Api;
import dev.autopack.executor.server.llm.provider.AnthropicApi;
import dev.autopack.executor.server.llm.provider.ApiKey;
import dev.autopack.executor.server.llm.provider.ChatApi;
import dev.autopack.executor.server.llm.provider.Endpoint;
import dev.autopack.executor.server.llm.provider.GeminiApi;
import dev.autopack.executor.server.llm.provider.OpenAiApi;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One provider as it is configured, made complete and checked. */
record ProviderSettings(String name, ModelConfig.Provider config) {
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,4096}");
    private static final int KEY_BYTES_MAX = 4098;

    /** What is wrong with it, without the key. */
    Stream<String> problems() {
        return Stream.of(addressProblem(), keyProblem()).flatMap(Optional::stream);
    }

    Endpoint endpoint() {
        return new Endpoint(name, address().orElseThrow(), key());
    }

    ChatApi chat() {
        return switch (api()) {
            case ANTHROPIC -> new AnthropicApi();
            case OPENAI -> new OpenAiApi(OpenAiApi.OutputLimit.MAX_COMPLETION_TOKENS);
            case OPENAI_COMPATIBLE -> new OpenAiApi(OpenAiApi.OutputLimit.MAX_TOKENS);
            case GOOGLE_GEMINI -> new GeminiApi();
        };
    }

    private Api api() {
        return config.api()
                .orElse(
                        switch (name) {
                            case "anthropic" -> Api.ANTHROPIC;
                            case "openai" -> Api.OPENAI;
                            case "google" -> Api.GOOGLE_GEMINI;
                            default -> Api.OPENAI_COMPATIBLE;
                        });
    }

    private Optional<URI> address() {
        return config.baseUrl().map(Addresses::withoutSlash).or(() -> Addresses.of(api()));
    }

    private Optional<String> addressProblem() {
        return address()
                .map(known -> Addresses.problem(known, config.allowPlainHttp()))
                .orElse(Optional.of("names no address"))
                .map(problem -> option("base-url") + " " + problem);
    }

    // A model server of one's own often wants no key.
    private Optional<String> keyProblem() {
        var key = key();
        if (key.equals(ApiKey.NONE)) {
            return config.keyFile().isEmpty() && api() == Api.OPENAI_COMPATIBLE
                    ? Optional.empty()
                    : Optional.of("%s names no key".formatted(option("key-file")));
        }
        return KEY.matcher(key.value()).matches()
                ? Optional.empty()
                : Optional.of("%s holds more than a key".formatted(option("key-file")));
    }

    ApiKey key() {
        var written = config.keyFile().map(ProviderSettings::content).or(config::key);
        return new ApiKey(written.orElse("").strip());
    }

    // A file that cannot be read is reported as a missing key.
    private static String content(Path file) {
        try (var in = Files.newInputStream(file)) {
            return new String(in.readNBytes(KEY_BYTES_MAX), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            return "";
        }
    }

    private String option(String option) {
        return "executor.model.providers.\"%s\".%s".formatted(name, option);
    }
}
