package dev.autopack.auth.guard;

import dev.autopack.auth.contract.Permission;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import org.jboss.logging.MDC;

/** One method of each sort that the front door has to tell apart. */
@Path("/probe")
@RunOnVirtualThread
class ProbeResource {
    private final CurrentPrincipal current;

    ProbeResource(CurrentPrincipal current) {
        this.current = current;
    }

    @GET
    @Path("/public")
    @Public
    public Answer open() {
        return new Answer("anybody", "", true);
    }

    @GET
    @Path("/forgotten")
    public Answer forgotten() {
        return new Answer("nobody", "", true);
    }

    @GET
    @Path("/read")
    @Needs(Permission.RUNS_READ)
    public Answer read() {
        return new Answer(
                current.id(), "" + MDC.get("principal"), Thread.currentThread().isVirtual());
    }

    @GET
    @Path("/any")
    @Needs
    public Answer any() {
        return new Answer(current.id(), current.tenant(), true);
    }

    @POST
    @Path("/order")
    @Needs(Permission.RUNS_WRITE)
    public Order order(@Valid @NotNull Order order) {
        return order;
    }

    @GET
    @Path("/broken")
    @Public
    public Answer broken() {
        throw new IllegalStateException("secret-of-the-house");
    }

    record Answer(String id, String mdcPrincipal, boolean onVirtualThread) {}

    record Order(@NotBlank String runName, @Max(9) int phaseCount, Instant startedAt) {}
}
