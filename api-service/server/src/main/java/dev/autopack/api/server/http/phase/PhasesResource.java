package dev.autopack.api.server.http.phase;

import dev.autopack.api.contract.phase.PhasePageView;
import dev.autopack.api.contract.phase.PhasesApi;
import dev.autopack.api.domain.overview.ListPhases;
import dev.autopack.api.domain.run.RunId;
import dev.autopack.auth.contract.Permission;
import dev.autopack.auth.guard.Needs;
import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lists phases. */
@RunOnVirtualThread
class PhasesResource implements PhasesApi {
    private final ListPhases listPhases;

    PhasesResource(ListPhases listPhases) {
        this.listPhases = listPhases;
    }

    @Override
    @Needs(Permission.RUNS_READ)
    public PhasePageView list(@Nullable String runId, int page, int pageSize) {
        var run = Optional.ofNullable(runId).filter(id -> !id.isBlank()).map(RunId::new);
        var listed = listPhases.list(run, page, pageSize);
        return new PhasePageView(
                listed.items().stream().map(PhaseViews::view).toList(),
                listed.total(),
                listed.window().number(),
                listed.window().limit(),
                listed.hasNext());
    }
}
