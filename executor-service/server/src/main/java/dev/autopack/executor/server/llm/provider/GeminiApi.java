package dev.autopack.executor.server.llm.provider;

import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.googleai.GoogleAiGeminiChatModel;
import dev.langchain4j.model.googleai.GoogleAiGeminiChatRequestParameters;
import dev.langchain4j.model.googleai.GoogleAiGeminiStreamingChatModel;

/** Google's Gemini. Its thoughts are billed but are no part of the answer. */
public final class GeminiApi implements ChatApi {
    @Override
    public ChatModel whole(Endpoint endpoint, HttpClientBuilder http) {
        return GoogleAiGeminiChatModel.builder()
                .httpClientBuilder(http)
                .baseUrl(endpoint.base().toString())
                .apiKey(endpoint.key().value())
                .returnThinking(false)
                .maxRetries(0)
                .build();
    }

    @Override
    public StreamingChatModel streamed(Endpoint endpoint, HttpClientBuilder http) {
        return GoogleAiGeminiStreamingChatModel.builder()
                .httpClientBuilder(http)
                .baseUrl(endpoint.base().toString())
                .apiKey(endpoint.key().value())
                .returnThinking(false)
                .build();
    }

    @Override
    public ChatRequestParameters parameters(Wish wish) {
        var parameters =
                GoogleAiGeminiChatRequestParameters.builder()
                        .modelName(wish.model())
                        .maxOutputTokens(wish.outputTokensMax());
        wish.temperature().ifPresent(parameters::temperature);
        if (wish.form() == Wish.AnswerForm.JSON_OBJECT) {
            parameters.responseFormat(ResponseFormat.JSON);
        }
        return parameters.build();
    }
}
