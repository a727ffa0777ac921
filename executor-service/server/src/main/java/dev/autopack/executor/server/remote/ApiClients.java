package dev.autopack.executor.server.remote;

import dev.autopack.api.contract.attempt.AttemptsApi;
import dev.autopack.api.contract.budget.BudgetApi;
import dev.autopack.api.contract.lease.LeasesApi;
import dev.autopack.api.contract.report.PhaseReportsApi;
import dev.autopack.auth.guard.remote.ServiceToken;
import dev.autopack.executor.server.config.WorkConfig;
import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import jakarta.inject.Singleton;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** REST clients made from the contract's own interfaces, so that a drift does not compile. */
@Singleton
class ApiClients {
    private final ApiConfig config;
    private final Credentials credentials;
    private final LeasesApi leases;
    private final LeasesApi longPoll;
    private final AttemptsApi attempts;
    private final AttemptsApi settlements;
    private final BudgetApi budget;
    private final PhaseReportsApi reports;

    ApiClients(ApiConfig config, WorkConfig work, ServiceToken token) {
        this.config = config;
        this.credentials = new Credentials(token);
        this.leases = client(LeasesApi.class, config.timeout());
        this.longPoll = client(LeasesApi.class, config.timeout().plus(work.leaseWait()));
        this.attempts = client(AttemptsApi.class, config.timeout());
        this.settlements = client(AttemptsApi.class, config.settleTimeout());
        this.budget = client(BudgetApi.class, config.timeout());
        this.reports = client(PhaseReportsApi.class, config.timeout());
    }

    LeasesApi leases() {
        return leases;
    }

    LeasesApi longPoll() {
        return longPoll;
    }

    AttemptsApi attempts() {
        return attempts;
    }

    AttemptsApi settlements() {
        return settlements;
    }

    BudgetApi budget() {
        return budget;
    }

    PhaseReportsApi reports() {
        return reports;
    }

    private <T> T client(Class<T> contract, Duration timeout) {
        return QuarkusRestClientBuilder.newBuilder()
                .baseUri(config.url())
                .connectTimeout(config.connectTimeout().toMillis(), TimeUnit.MILLISECONDS)
                .readTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS)
                .register(credentials)
                .register(new GrowingJson())
                .build(contract);
    }

    /** Shows the executor's own token with each call. */
    private record Credentials(ServiceToken token) implements ClientRequestFilter {
        @Override
        public void filter(ClientRequestContext request) {
            request.getHeaders().putSingle(HttpHeaders.AUTHORIZATION, "Bearer " + token.bearer());
        }
    }
}
