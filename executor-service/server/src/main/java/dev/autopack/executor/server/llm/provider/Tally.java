package dev.autopack.executor.server.llm.provider;

import dev.autopack.executor.domain.calling.TokenCount;
import dev.autopack.executor.domain.catalogue.Usage;
import dev.autopack.executor.domain.draft.Prompt;
import dev.langchain4j.model.anthropic.AnthropicTokenUsage;
import dev.langchain4j.model.googleai.GoogleAiGeminiTokenUsage;
import dev.langchain4j.model.output.TokenUsage;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a call has used, in the one sense that all providers can be brought to. */
final class Tally {
    private Tally() {}

    /** Empty when the provider told nothing, or numbers that cannot be. */
    static Optional<Usage> of(@Nullable TokenUsage told) {
        return Optional.ofNullable(told).filter(Tally::isPossible).map(Tally::usage);
    }

    /** No part is known; the sum is our own count from above, so that no budget is overshot. */
    static Usage counted(TokenCount tokens, Prompt prompt, String text) {
        var total = Stream.of(prompt.system(), prompt.user(), text).mapToLong(tokens::of).sum();
        return new Usage(OptionalLong.empty(), OptionalLong.empty(), total);
    }

    private static Usage usage(TokenUsage told) {
        return switch (told) {
            // What was read from or written to the cache is input that the input does not count.
            case AnthropicTokenUsage parts ->
                    Usage.of(
                            count(parts.inputTokenCount())
                                    + count(parts.cacheCreationInputTokens())
                                    + count(parts.cacheReadInputTokens()),
                            count(parts.outputTokenCount()));
            // Thoughts are billed as output, and the output does not count them.
            case GoogleAiGeminiTokenUsage parts ->
                    Usage.of(
                            count(parts.inputTokenCount()),
                            count(parts.outputTokenCount()) + count(parts.thoughtsTokenCount()));
            default -> plain(told);
        };
    }

    private static Usage plain(TokenUsage told) {
        var parts = count(told.inputTokenCount()) + count(told.outputTokenCount());
        return new Usage(
                optional(told.inputTokenCount()),
                optional(told.outputTokenCount()),
                Math.max(parts, count(told.totalTokenCount())));
    }

    // The library fills in nought for what is not told; no call at all uses nothing.
    private static boolean isPossible(TokenUsage told) {
        var parts = Stream.of(told.inputTokenCount(), told.outputTokenCount());
        return parts.allMatch(part -> count(part) >= 0)
                && count(told.inputTokenCount()) + count(told.totalTokenCount()) > 0;
    }

    private static OptionalLong optional(@Nullable Integer tokens) {
        return tokens == null ? OptionalLong.empty() : OptionalLong.of(tokens);
    }

    private static long count(@Nullable Integer tokens) {
        return tokens == null ? 0 : tokens;
    }
}
