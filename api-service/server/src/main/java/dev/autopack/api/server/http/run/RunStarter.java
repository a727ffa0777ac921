package dev.autopack.api.server.http.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.autopack.api.contract.plan.StartRunRequest;
import dev.autopack.api.contract.run.RunView;
import dev.autopack.api.domain.ledger.Sha256;
import dev.autopack.api.domain.overview.RunDetail;
import dev.autopack.api.domain.plan.StartRun;
import dev.autopack.api.domain.plan.Started;
import dev.autopack.api.domain.plan.Starter;
import dev.autopack.api.domain.request.RequestKey;
import dev.autopack.auth.guard.identity.Principal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Starts a run, and gives a repeated request the very answer of the first one. */
@ApplicationScoped
class RunStarter {
    private final StartRun startRun;
    private final ObjectMapper json;

    RunStarter(StartRun startRun, ObjectMapper json) {
        this.startRun = startRun;
        this.json = json;
    }

    RunView start(StartRunRequest request, Principal asker, @Nullable String idempotencyKey) {
        var key =
                Optional.ofNullable(idempotencyKey)
                        .map(one -> new RequestKey(asker.id(), one, Sha256.of(text(request))));
        var answer =
                startRun.start(
                        PlanReader.plan(request, asker.tenant()),
                        new Starter(asker.id(), key),
                        this::printed);
        return view(answer);
    }

    private String printed(Started run) {
        return text(
                RunViews.view(
                        new RunDetail(run.run(), run.tiers(), run.phases(), run.ledgerHead())));
    }

    private RunView view(String answer) {
        try {
            return json.readValue(answer, RunView.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a kept answer is not JSON", e);
        }
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a value has no JSON form", e);
        }
    }
}
