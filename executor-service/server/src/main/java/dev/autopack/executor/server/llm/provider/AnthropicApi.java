package dev.autopack.executor.server.llm.provider;

import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.model.anthropic.AnthropicChatModel;
import dev.langchain4j.model.anthropic.AnthropicChatRequestParameters;
import dev.langchain4j.model.anthropic.AnthropicStreamingChatModel;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequestParameters;

/** Anthropic's messages. It has no switch for JSON without a schema: the prompt has to say it. */
public final class AnthropicApi implements ChatApi {
    @Override
    public ChatModel whole(Endpoint endpoint, HttpClientBuilder http) {
        return AnthropicChatModel.builder()
                .httpClientBuilder(http)
                .baseUrl(endpoint.base().toString())
                .apiKey(endpoint.key().value())
                .maxRetries(0)
                .build();
    }

    @Override
    public StreamingChatModel streamed(Endpoint endpoint, HttpClientBuilder http) {
        return AnthropicStreamingChatModel.builder()
                .httpClientBuilder(http)
                .baseUrl(endpoint.base().toString())
                .apiKey(endpoint.key().value())
                .build();
    }

    @Override
    public ChatRequestParameters parameters(Wish wish) {
        var parameters =
                AnthropicChatRequestParameters.builder()
                        .modelName(wish.model())
                        .maxOutputTokens(wish.outputTokensMax());
        wish.temperature().ifPresent(parameters::temperature);
        return parameters.build();
    }
}
