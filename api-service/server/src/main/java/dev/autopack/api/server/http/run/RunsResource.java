package dev.autopack.api.server.http.run;

import dev.autopack.api.contract.plan.RunType;
import dev.autopack.api.contract.plan.StartRunRequest;
import dev.autopack.api.contract.run.RunListView;
import dev.autopack.api.contract.run.RunProgressView;
import dev.autopack.api.contract.run.RunView;
import dev.autopack.api.contract.run.RunsApi;
import dev.autopack.api.domain.overview.ListRuns;
import dev.autopack.api.domain.overview.ShowRun;
import dev.autopack.api.domain.refusal.Reason;
import dev.autopack.api.domain.refusal.Refusal;
import dev.autopack.api.domain.run.RunId;
import dev.autopack.auth.contract.Permission;
import dev.autopack.auth.guard.CurrentPrincipal;
import dev.autopack.auth.guard.Needs;
import io.smallrye.common.annotation.RunOnVirtualThread;
import java.time.InstantSource;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** Starts and shows runs. */
@RunOnVirtualThread
class RunsResource implements RunsApi {
    private final RunStarter starter;
    private final ListRuns listRuns;
    private final ShowRun showRun;
    private final InstantSource clock;
    private final CurrentPrincipal principal;

    RunsResource(
            RunStarter starter,
            ListRuns listRuns,
            ShowRun showRun,
            InstantSource clock,
            CurrentPrincipal principal) {
        this.starter = starter;
        this.listRuns = listRuns;
        this.showRun = showRun;
        this.clock = clock;
        this.principal = principal;
    }

    @Override
    @Needs(Permission.RUNS_WRITE)
    @ResponseStatus(201)
    public RunView start(@Nullable String idempotencyKey, StartRunRequest plan) {
        var type = plan.run().runType();
        if (type != null
                && type != RunType.PROJECT_BUILD
                && !principal.may(Permission.KEYS_ADMIN)) {
            throw new Refusal(
                    Reason.RUN_TYPE_DENIED, "only an administrator may start runs of this type");
        }
        return starter.start(plan, principal.get(), idempotencyKey);
    }

    @Override
    @Needs(Permission.RUNS_READ)
    public RunListView list(int limit, int offset) {
        var listed = listRuns.list(limit, offset);
        return new RunListView(
                listed.items().stream().map(RunViews::summary).toList(),
                listed.total(),
                listed.window().limit(),
                listed.window().offset());
    }

    @Override
    @Needs(Permission.RUNS_READ)
    public RunView show(String runId) {
        return RunViews.view(showRun.show(new RunId(runId)));
    }

    @Override
    @Needs(Permission.RUNS_READ)
    public RunProgressView progress(String runId) {
        return RunViews.progress(showRun.show(new RunId(runId)), clock.instant());
    }
}
