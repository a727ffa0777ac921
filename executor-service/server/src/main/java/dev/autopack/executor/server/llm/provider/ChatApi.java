package dev.autopack.executor.server.llm.provider;

import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequestParameters;

/** One of the protocols in which models are asked; the library speaks each of them. */
public interface ChatApi {
    /** Answers in one piece. */
    ChatModel whole(Endpoint endpoint, HttpClientBuilder http);

    /** Answers piece by piece. */
    StreamingChatModel streamed(Endpoint endpoint, HttpClientBuilder http);

    ChatRequestParameters parameters(Wish wish);
}
