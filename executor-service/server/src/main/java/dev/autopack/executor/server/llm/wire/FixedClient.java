package dev.autopack.executor.server.llm.wire;

import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import java.time.Duration;

/** Gives the library our client, with our waits and no others. */
record FixedClient(HttpClient build, Waits waits) implements HttpClientBuilder {
    @Override
    public Duration connectTimeout() {
        return waits.total();
    }

    @Override
    public HttpClientBuilder connectTimeout(Duration timeout) {
        return this;
    }

    @Override
    public Duration readTimeout() {
        return waits.total();
    }

    @Override
    public HttpClientBuilder readTimeout(Duration timeout) {
        return this;
    }
}
