package dev.autopack.executor.server.llm.provider;

import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.openai.OpenAiChatRequestParameters;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import org.jspecify.annotations.Nullable;

/** OpenAI's chat completions, which many others speak as well. */
public final class OpenAiApi implements ChatApi {
    private final OutputLimit limit;

    /** The word for the most tokens of an answer: OpenAI has left the one that all others know. */
    public enum OutputLimit {
        MAX_TOKENS,
        MAX_COMPLETION_TOKENS
    }

    public OpenAiApi(OutputLimit limit) {
        this.limit = limit;
    }

    @Override
    public ChatModel whole(Endpoint endpoint, HttpClientBuilder http) {
        return OpenAiChatModel.builder()
                .httpClientBuilder(http)
                .baseUrl(endpoint.base().toString())
                .apiKey(bearer(endpoint))
                .maxRetries(0)
                .build();
    }

    @Override
    public StreamingChatModel streamed(Endpoint endpoint, HttpClientBuilder http) {
        return OpenAiStreamingChatModel.builder()
                .httpClientBuilder(http)
                .baseUrl(endpoint.base().toString())
                .apiKey(bearer(endpoint))
                .build();
    }

    @Override
    public ChatRequestParameters parameters(Wish wish) {
        var parameters = OpenAiChatRequestParameters.builder().modelName(wish.model());
        wish.temperature().ifPresent(parameters::temperature);
        switch (limit) {
            case MAX_TOKENS -> parameters.maxOutputTokens(wish.outputTokensMax());
            case MAX_COMPLETION_TOKENS -> parameters.maxCompletionTokens(wish.outputTokensMax());
        }
        if (wish.form() == Wish.AnswerForm.JSON_OBJECT) {
            parameters.responseFormat(ResponseFormat.JSON);
        }
        return parameters.build();
    }

    // A model server of one's own often wants no key; the library then sends no header.
    private static @Nullable String bearer(Endpoint endpoint) {
        return endpoint.key().equals(ApiKey.NONE) ? null : endpoint.key().value();
    }
}
