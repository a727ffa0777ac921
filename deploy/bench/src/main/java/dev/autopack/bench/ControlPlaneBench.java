package dev.autopack.bench;

import dev.autopack.api.contract.run.RunView;
import dev.autopack.auth.contract.Role;
import dev.autopack.local.stack.ServiceJar;
import dev.autopack.local.state.Service;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;

/**
 * Measures what governance costs: the calls of one phase, and the time from queueing to lease.
 * Arguments: the folder with the runnable jar of api-service, and the file for the raw results.
 */
final class ControlPlaneBench {
    private static final int WARM_UP = 60;
    private static final int PHASES = 200;
    private static final int LEASES = 300;

    private ControlPlaneBench() {}

    public static void main(String[] args)
            throws IOException, InterruptedException, ExecutionException, URISyntaxException {
        var folder = Files.createTempDirectory("autopack-bench");
        try (var api = BenchApi.start(api(args[0]), folder);
                var repository = SampleRepository.create(folder.resolve("sample.git"))) {
            var figures = measure(api, repository);
            figures.forEach(each -> System.out.println(each.line()));
            Results.write(Path.of(args[1]), figures);
        }
    }

    private static ServiceJar api(String folder) {
        return new ServiceJar(Service.API, Path.of(folder).toAbsolutePath());
    }

    private static List<Figures> measure(BenchApi api, SampleRepository repository)
            throws IOException, InterruptedException, ExecutionException {
        phases(api, repository, "warm-up", WARM_UP);
        var before = api.cpu();
        var phases = phases(api, repository, "measured", PHASES);
        System.out.println(
                "CPU time of api-service per phase: %d ms"
                        .formatted(api.cpu().minus(before).dividedBy(PHASES).toMillis()));
        latency(api, repository, "warm-up-lease", WARM_UP);
        var latency = latency(api, repository, "lease", LEASES);
        return List.of(
                phases.getFirst(), phases.getLast(), latency.afterAnswer(), latency.afterRequest());
    }

    private static List<Figures> phases(
            BenchApi api, SampleRepository repository, String run, int count)
            throws IOException, InterruptedException {
        var plan = Plans.of(run, repository.url(), count);
        api.as(Role.ADMIN).post("/runs/start", plan, RunView.class);
        var all = new Figures("control plane per phase");
        var settles = new Figures("of which settle (gate and landing)");
        var overhead = new PhaseOverhead(api.as(Role.EXECUTOR), repository, all, settles);
        for (var at = 0; at < count; at++) {
            overhead.phase();
        }
        return List.of(all, settles);
    }

    private static LeaseLatency latency(
            BenchApi api, SampleRepository repository, String name, int count)
            throws IOException, InterruptedException, ExecutionException {
        var latency = new LeaseLatency(api.as(Role.ADMIN), api.as(Role.EXECUTOR), repository.url());
        for (var at = 0; at < count; at++) {
            latency.once("%s-%d".formatted(name, at));
        }
        return latency;
    }
}
