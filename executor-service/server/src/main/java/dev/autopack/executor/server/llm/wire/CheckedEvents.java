package dev.autopack.executor.server.llm.wire;

import com.fasterxml.jackson.databind.JsonNode;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEvent;
import dev.langchain4j.http.client.sse.ServerSentEventContext;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import java.io.InterruptedIOException;
import java.util.function.Function;

/**
 * Looks at each event before the library does. The library passes over what it cannot read, and an
 * answer with a hole would be taken for whole: here the first such event ends the call.
 */
final class CheckedEvents implements ServerSentEventListener {
    private final Exchange exchange;
    private final Function<ErrorBody, Fault> faults;
    private final ServerSentEventListener reader;

    CheckedEvents(
            Exchange exchange, Function<ErrorBody, Fault> faults, ServerSentEventListener reader) {
        this.exchange = exchange;
        this.faults = faults;
        this.reader = reader;
    }

    @Override
    public void onOpen(SuccessfulHttpResponse response) {
        reader.onOpen(response);
    }

    @Override
    public void onEvent(ServerSentEvent event, ServerSentEventContext context) {
        if (event.data().equals("[DONE]")) {
            return;
        }
        ErrorBody.parse(event.data())
                .filter(JsonNode::isObject)
                .ifPresentOrElse(
                        node -> understood(node, event, context),
                        () -> exchange.failed(exchange.broken("sent what is not an answer")));
        if (exchange.fault().isPresent()) {
            context.parsingHandle().cancel();
        }
    }

    @Override
    public void onError(Throwable broken) {
        var stopping = broken instanceof InterruptedIOException;
        exchange.failed(stopping ? Fault.stopping() : exchange.broken("broke off"));
    }

    private void understood(JsonNode node, ServerSentEvent event, ServerSentEventContext context) {
        if (node.hasNonNull("error")) {
            exchange.failed(error(ErrorBody.of(node)));
            return;
        }
        if (!node.path("type").asText().equals("ping")) {
            exchange.begin();
        }
        read(event, context);
    }

    // An error in the middle of an answer does not give its tokens back.
    private Fault error(ErrorBody body) {
        return exchange.hasBegun()
                ? exchange.broken("broke off with an error")
                : faults.apply(body);
    }

    private void read(ServerSentEvent event, ServerSentEventContext context) {
        try {
            reader.onEvent(event, context);
        } catch (RuntimeException shape) {
            exchange.failed(exchange.broken("sent an event of a shape that its API does not have"));
        }
    }
}
