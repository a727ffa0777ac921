package dev.autopack.executor.server.llm.wire;

import java.net.http.HttpHeaders;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What was seen of one call; the first fault is the one that counts. */
public final class Exchange {
    private final String provider;
    private Optional<Fault> fault = Optional.empty();
    private HttpHeaders headers = HttpHeaders.of(Map.of(), (_, _) -> true);
    private boolean begun;

    public Exchange(String provider) {
        this.provider = provider;
    }

    public Optional<Fault> fault() {
        return fault;
    }

    /** The provider's name for this call. */
    public Optional<String> requestId() {
        return Stream.of("request-id", "x-request-id")
                .flatMap(name -> headers.firstValue(name).stream())
                .findFirst();
    }

    /** A call that breaks after its answer has begun has used tokens; before that it has not. */
    public Fault broken(String detail) {
        var kind = begun ? Fault.Kind.CUT_OFF : Fault.Kind.AWAY;
        return Fault.of(kind, provider + ' ' + detail);
    }

    void failed(Fault seen) {
        if (fault.isEmpty()) {
            fault = Optional.of(seen);
        }
    }

    HttpHeaders headers() {
        return headers;
    }

    void opened(HttpHeaders seen) {
        headers = seen;
    }

    void begin() {
        begun = true;
    }

    boolean hasBegun() {
        return begun;
    }
}
