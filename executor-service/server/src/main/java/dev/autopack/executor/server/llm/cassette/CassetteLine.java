package dev.autopack.executor.server.llm.cassette;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.autopack.executor.domain.catalogue.ModelName;
import dev.autopack.executor.domain.catalogue.Usage;
import dev.autopack.executor.domain.draft.Draft;
import dev.autopack.executor.domain.draft.DraftRequest;
import dev.autopack.executor.domain.draft.StopReason;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One recorded answer; role, phase, attempt and call are its key.
 *
 * @param call which call of the role in the attempt; the first when it is not said
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
record CassetteLine(
        @JsonProperty(required = true) String role,
        @JsonProperty(value = "phase_id", required = true) String phaseId,
        @JsonProperty(required = true) int attempt,
        @Nullable Integer call,
        @JsonProperty(required = true) String content,
        @JsonProperty("stop_reason") @Nullable String stopReason,
        @Nullable Tokens usage,
        @Nullable String provider,
        @Nullable String model,
        @JsonProperty("request_id") @Nullable String requestId) {

    // JSON can say null where the type cannot.
    CassetteLine {
        Objects.requireNonNull(role, "role");
        Objects.requireNonNull(phaseId, "phase_id");
        Objects.requireNonNull(content, "content");
    }

    /** Tokens as the provider told them. */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Tokens(
            @JsonProperty("prompt_tokens") @Nullable Long prompt,
            @JsonProperty("completion_tokens") @Nullable Long completion,
            @JsonProperty("total_tokens") @Nullable Long total) {
        private static final long MOST = 1L << 40;

        Tokens {
            requireCount(prompt);
            requireCount(completion);
            requireCount(total);
        }

        private static void requireCount(@Nullable Long tokens) {
            if (tokens != null && (tokens < 0 || tokens > MOST)) {
                throw new IllegalArgumentException("%d tokens".formatted(tokens));
            }
        }
    }

    static CassetteLine of(DraftRequest request, Draft draft) {
        return new CassetteLine(
                request.role().wire(),
                request.attempt().phase().value(),
                request.attempt().number(),
                request.ordinal(),
                draft.text(),
                draft.stop().name().toLowerCase(Locale.ROOT),
                new Tokens(
                        boxed(draft.usage().prompt()),
                        boxed(draft.usage().completion()),
                        draft.usage().total()),
                draft.model().provider(),
                draft.model().model(),
                draft.requestId().orElse(null));
    }

    boolean answers(DraftRequest request) {
        return role.equals(request.role().wire())
                && phaseId.equals(request.attempt().phase().value())
                && attempt == request.attempt().number()
                && ordinal() == request.ordinal();
    }

    /** Under the names that were recorded; where none were, it is the model that was asked. */
    Draft draft(ModelName asked) {
        var name =
                new ModelName(
                        provider == null ? asked.provider() : provider,
                        model == null ? asked.model() : model);
        return new Draft(content, stop(), counted(), name, Optional.ofNullable(requestId));
    }

    private int ordinal() {
        return call == null ? 1 : call;
    }

    private StopReason stop() {
        return switch (stopReason == null ? "end_turn" : stopReason) {
            case "end_turn", "stop" -> StopReason.END_TURN;
            case "max_tokens", "length" -> StopReason.MAX_TOKENS;
            default -> StopReason.OTHER;
        };
    }

    private Usage counted() {
        if (usage == null) {
            return Usage.of(0, 0);
        }
        var parts = Stream.of(usage.prompt(), usage.completion());
        var sum = parts.mapToLong(part -> part == null ? 0 : part).sum();
        return new Usage(
                optional(usage.prompt()),
                optional(usage.completion()),
                usage.total() == null ? sum : usage.total());
    }

    private static OptionalLong optional(@Nullable Long tokens) {
        return tokens == null ? OptionalLong.empty() : OptionalLong.of(tokens);
    }

    private static @Nullable Long boxed(OptionalLong tokens) {
        return tokens.isPresent() ? (Long) tokens.getAsLong() : null;
    }
}
