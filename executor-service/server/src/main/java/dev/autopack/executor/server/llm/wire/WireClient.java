package dev.autopack.executor.server.llm.wire;

import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Carries one call of the library over the wire. The calling thread reads the answer, so that the
 * call is over when the library returns; what went wrong stands in the exchange.
 */
public final class WireClient implements dev.langchain4j.http.client.HttpClient {
    private static final int ERROR_BYTES_MAX = 65_536;

    private final HttpClient http;
    private final Waits waits;
    private final Faults faults;
    private final InstantSource clock;
    private final Exchange exchange;

    /**
     * What all calls to a provider share.
     *
     * @param secret is cut out of what the provider says
     */
    public record Line(
            HttpClient http, Waits waits, String provider, String secret, InstantSource clock) {

        /** For one call. */
        public HttpClientBuilder open(Exchange exchange) {
            return new FixedClient(new WireClient(this, exchange), waits);
        }
    }

    private WireClient(Line line, Exchange exchange) {
        this.http = line.http();
        this.waits = line.waits();
        this.faults = new Faults(line.provider(), line.secret());
        this.clock = line.clock();
        this.exchange = exchange;
    }

    @Override
    public SuccessfulHttpResponse execute(HttpRequest request) {
        try {
            return whole(send(request, waits.total(), waits.total()));
        } catch (WireFailure failure) {
            exchange.failed(failure.fault());
            throw failure;
        }
    }

    @Override
    public void execute(
            HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
        try {
            var response = send(request, waits.idle(), waits.total());
            var events = new CheckedEvents(exchange, this::inStream, listener);
            events.onOpen(answer(response, ""));
            parser.parse(response.body(), events);
        } catch (WireFailure failure) {
            exchange.failed(failure.fault());
        }
        exchange.fault()
                .map(WireFailure::new)
                .ifPresentOrElse(listener::onError, listener::onClose);
    }

    private SuccessfulHttpResponse whole(HttpResponse<WatchedBody> response) {
        var text = text(response, Integer.MAX_VALUE);
        var node = ErrorBody.parse(text).filter(root -> root.isObject());
        if (node.isEmpty()) {
            throw new WireFailure(exchange.broken("sent what is not an answer"));
        }
        if (node.get().hasNonNull("error")) {
            throw new WireFailure(inStream(ErrorBody.of(node.get())));
        }
        return answer(response, text);
    }

    private static SuccessfulHttpResponse answer(HttpResponse<?> response, String text) {
        return SuccessfulHttpResponse.builder()
                .statusCode(response.statusCode())
                .headers(response.headers().map())
                .body(text)
                .build();
    }

    private Fault inStream(ErrorBody body) {
        return fault(body.status(), body);
    }

    private Fault fault(int status, ErrorBody body) {
        return faults.of(status, exchange.headers(), body, clock.instant());
    }

    /** Answers a response of success; the body is not read yet. */
    private HttpResponse<WatchedBody> send(HttpRequest request, Duration first, Duration total) {
        var deadline = System.nanoTime() + total.toNanos();
        var idle = first.compareTo(waits.idle()) > 0 ? total : waits.idle();
        var limits = new WatchedBody.Limits(idle, deadline, waits.bytesMax());
        var response = await(http.sendAsync(wire(request), _ -> new WatchedBody(limits)), first);
        exchange.opened(response.headers());
        if (response.statusCode() / 100 != 2) {
            var body = ErrorBody.of(text(response, ERROR_BYTES_MAX));
            throw new WireFailure(fault(response.statusCode(), body));
        }
        return response;
    }

    private HttpResponse<WatchedBody> await(
            CompletableFuture<HttpResponse<WatchedBody>> answer, Duration wait) {
        try {
            return answer.get(wait.toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException broken) {
            throw new WireFailure(exchange.broken("cannot be reached"), broken);
        } catch (TimeoutException late) {
            answer.cancel(true);
            throw new WireFailure(exchange.broken("does not answer"), late);
        } catch (InterruptedException stopping) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new WireFailure(Fault.stopping(), stopping);
        }
    }

    private String text(HttpResponse<WatchedBody> response, int bytesMax) {
        try (var body = response.body()) {
            return new String(body.readNBytes(bytesMax), StandardCharsets.UTF_8);
        } catch (InterruptedIOException stopping) {
            throw new WireFailure(Fault.stopping(), stopping);
        } catch (IOException broken) {
            throw new WireFailure(exchange.broken("broke off"), broken);
        }
    }

    private static java.net.http.HttpRequest wire(HttpRequest request) {
        var wire =
                java.net.http.HttpRequest.newBuilder(URI.create(request.url()))
                        .POST(BodyPublishers.ofString(request.body()));
        request.headers().forEach((name, values) -> values.forEach(v -> wire.header(name, v)));
        return wire.build();
    }
}
