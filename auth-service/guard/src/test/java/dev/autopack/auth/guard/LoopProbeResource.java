package dev.autopack.auth.guard;

import dev.autopack.auth.contract.Permission;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** A method that the framework calls on an event loop. */
@Path("/loop")
class LoopProbeResource {
    private final CurrentPrincipal current;

    LoopProbeResource(CurrentPrincipal current) {
        this.current = current;
    }

    @GET
    @Needs(Permission.RUNS_READ)
    public Uni<ProbeResource.Answer> loop() {
        return Uni.createFrom().item(new ProbeResource.Answer(current.id(), "", false));
    }
}
