package dev.autopack.executor.server.llm;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.nio.file.Path;
import java.util.Optional;

/** Where model answers come from. */
@ConfigMapping(prefix = "executor.model")
interface CassetteConfig {
    /** Which model answers; {@code cassette} replays recorded answers. */
    @WithDefault("cassette")
    Provider provider();

    /** Most tokens that a builder may write in one answer. */
    @WithDefault("16384")
    long outputTokensMax();

    /** The folder of the cassettes, one file {@code RUN.jsonl} per run. */
    @WithName("cassette-directory")
    @WithDefault(".autopack/cassettes")
    Path cassetteDirectory();

    /** When set, every answer is also written to a cassette in this folder. */
    @WithName("record-directory")
    Optional<Path> recordDirectory();

    /** The kinds of model provider. */
    enum Provider {
        CASSETTE
    }
}
