package dev.autopack.executor.server.llm;

import dev.autopack.executor.domain.draft.Role;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where model answers come from. */
@ConfigMapping(prefix = "executor.model")
public interface ModelConfig {
    /** Who answers: {@code cassette} replays recorded answers, {@code live} asks providers. */
    @WithDefault("cassette")
    Mode mode();

    /** Most tokens that a builder may write in one answer, however many are estimated. */
    @WithDefault("64000")
    long outputTokensMax();

    /** The folder of the cassettes, one file {@code RUN.jsonl} per run. */
    @WithName("cassette-directory")
    @WithDefault(".autopack/cassettes")
    Path cassetteDirectory();

    /** When set, every answer is also written to a cassette in this folder, without secrets. */
    @WithName("record-directory")
    Optional<Path> recordDirectory();

    /** Regular expressions of further secrets that no recorded answer may hold. */
    Optional<List<String>> secretPatterns();

    /** A list of models, prices and ladders in YAML that takes the place of the built-in one. */
    Optional<Path> catalogue();

    /** How freely models choose their words, where a model can be told. */
    @WithDefault("0.2")
    double temperature();

    /** Whose answers are demanded as one JSON object, where a model can be told. */
    @WithDefault("auditor,second-auditor,judge,doctor")
    Set<Role> jsonRoles();

    /** The providers by the names that the list of models uses; one is enough. */
    Map<String, Provider> providers();

    /** How long a call may take and how often it is tried. */
    Call call();

    /** One provider of models. */
    interface Provider {
        /** Its protocol; by default by its name, and {@code openai-compatible} for other names. */
        Optional<Api> api();

        /** Its address; by default that of the company whose protocol it speaks. */
        Optional<URI> baseUrl();

        /** A file with its key; one that sandboxed tests can read is refused. */
        Optional<Path> keyFile();

        /** Its key, best given by the environment. */
        Optional<String> key();

        /** Whether the key may go over plain HTTP to another machine. */
        @WithDefault("false")
        boolean allowPlainHttp();
    }

    /** Bounds of one call. */
    interface Call {
        /** The longest wait for a connection. */
        @WithDefault("PT10S")
        Duration connectWait();

        /** The longest silence of a provider, before a streamed answer and within it. */
        @WithDefault("PT3M")
        Duration idleWait();

        /** The longest that one answer may take in all. */
        @WithDefault("PT20M")
        Duration totalWait();

        /** Most bytes of one answer. */
        @WithDefault("16777216")
        long bytesMax();

        /** Further tries when a provider does not answer or is at fault. */
        @WithDefault("3")
        int awayTries();

        /** Further tries when a provider asks for fewer calls. */
        @WithDefault("4")
        int rateTries();

        /** The longest that one call may wait between tries in all. */
        @WithDefault("PT10M")
        Duration retryWaitMax();

        /** How long a provider that failed twice in a row is left alone. */
        @WithDefault("PT5M")
        Duration setAside();
    }

    /** Who answers. */
    enum Mode {
        CASSETTE,
        LIVE
    }

    /** The protocols of providers. */
    enum Api {
        ANTHROPIC,
        OPENAI,
        OPENAI_COMPATIBLE,
        GOOGLE_GEMINI
    }
}
