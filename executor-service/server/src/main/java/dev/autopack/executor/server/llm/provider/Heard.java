package dev.autopack.executor.server.llm.provider;

import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import java.util.Optional;

/**
 * Keeps the whole answer of a stream; its pieces and its errors are seen on the wire. The library
 * goes on after an event that it cannot read: what comes then has a hole and is no answer.
 */
final class Heard implements StreamingChatResponseHandler {
    private Optional<ChatResponse> response = Optional.empty();
    private boolean broken;

    @Override
    public void onCompleteResponse(ChatResponse complete) {
        response = Optional.of(complete);
    }

    @Override
    public void onError(Throwable seenOnTheWire) {
        broken = true;
    }

    Optional<ChatResponse> response() {
        return response.filter(_ -> !broken);
    }
}
