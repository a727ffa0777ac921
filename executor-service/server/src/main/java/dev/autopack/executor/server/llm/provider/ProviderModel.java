package dev.autopack.executor.server.llm.provider;

import dev.autopack.executor.domain.calling.TokenCount;
import dev.autopack.executor.domain.catalogue.Capability;
import dev.autopack.executor.domain.draft.Draft;
import dev.autopack.executor.domain.draft.DraftRequest;
import dev.autopack.executor.domain.draft.Prompt;
import dev.autopack.executor.domain.draft.Role;
import dev.autopack.executor.domain.draft.StopReason;
import dev.autopack.executor.server.llm.wire.Exchange;
import dev.autopack.executor.server.llm.wire.Fault;
import dev.autopack.executor.server.llm.wire.WireClient;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Asks one provider once. */
public final class ProviderModel {
    private static final Logger LOG = Logger.getLogger(ProviderModel.class);

    private final Endpoint endpoint;
    private final ChatApi api;
    private final WireClient.Line line;
    private final Manner manner;

    /**
     * How models are asked.
     *
     * @param jsonRoles whose answers are one JSON object
     * @param tokens counts what a provider has not counted
     */
    public record Manner(double temperature, Set<Role> jsonRoles, TokenCount tokens) {}

    /** What came of one call. */
    sealed interface Outcome {
        record Answered(Draft draft) implements Outcome {}

        record Failed(Fault fault) implements Outcome {}
    }

    public ProviderModel(Endpoint endpoint, ChatApi api, WireClient.Line line, Manner manner) {
        this.endpoint = endpoint;
        this.api = api;
        this.line = line;
        this.manner = manner;
    }

    Outcome ask(DraftRequest request) {
        var exchange = new Exchange(endpoint.name());
        var response = spoken(request, line.open(exchange));
        return exchange.fault()
                .<Outcome>map(Outcome.Failed::new)
                .orElseGet(() -> outcome(request, response, exchange));
    }

    /** Empty when the call failed; the exchange knows why, if it is not the shape of the answer. */
    private Optional<ChatResponse> spoken(DraftRequest request, HttpClientBuilder http) {
        var asked =
                ChatRequest.builder()
                        .messages(messages(request.prompt()))
                        .parameters(api.parameters(wish(request)))
                        .build();
        try {
            if (!can(request, Capability.STREAMING)) {
                return Optional.of(api.whole(endpoint, http).chat(asked));
            }
            var heard = new Heard();
            api.streamed(endpoint, http).chat(asked, heard);
            return heard.response();
        } catch (RuntimeException failed) {
            // Its message may hold what the model said.
            LOG.debugf("a model call ended in %s", failed.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    // A reason to stop is the last thing that a model says: without it the end is missing.
    private Outcome outcome(
            DraftRequest request, Optional<ChatResponse> response, Exchange exchange) {
        return response.filter(complete -> complete.metadata().finishReason() != null)
                .<Outcome>map(complete -> new Outcome.Answered(draft(request, complete, exchange)))
                .orElseGet(
                        () -> new Outcome.Failed(exchange.broken("sent an answer without an end")));
    }

    private Draft draft(DraftRequest request, ChatResponse complete, Exchange exchange) {
        var text = Objects.requireNonNullElse(complete.aiMessage().text(), "");
        var told = Tally.of(complete.metadata().tokenUsage());
        return new Draft(
                text,
                stop(complete),
                told.orElseGet(() -> Tally.counted(manner.tokens(), request.prompt(), text)),
                request.model().name(),
                exchange.requestId().or(() -> id(complete.metadata().id())));
    }

    private static Optional<String> id(@Nullable String id) {
        return Optional.ofNullable(id).filter(named -> !named.isBlank());
    }

    // The list of reasons is the library's and may grow.
    @SuppressWarnings("UnnecessaryDefaultInEnumSwitch")
    private static StopReason stop(ChatResponse complete) {
        return switch (complete.metadata().finishReason()) {
            case STOP -> StopReason.END_TURN;
            case LENGTH -> StopReason.MAX_TOKENS;
            default -> StopReason.OTHER;
        };
    }

    private static List<ChatMessage> messages(Prompt prompt) {
        var user = UserMessage.from(prompt.user());
        return prompt.system().isBlank()
                ? List.of(user)
                : List.of(SystemMessage.from(prompt.system()), user);
    }

    private Wish wish(DraftRequest request) {
        var json =
                can(request, Capability.JSON_MODE) && manner.jsonRoles().contains(request.role());
        return new Wish(
                request.model().name().model(),
                Math.clamp(request.outputTokensMax(), 1, Integer.MAX_VALUE),
                can(request, Capability.TEMPERATURE)
                        ? OptionalDouble.of(manner.temperature())
                        : OptionalDouble.empty(),
                json ? Wish.AnswerForm.JSON_OBJECT : Wish.AnswerForm.FREE);
    }

    private static boolean can(DraftRequest request, Capability capability) {
        return request.model().capabilities().contains(capability);
    }
}
