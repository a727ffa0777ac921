package dev.autopack.executor.server.sandbox;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready means that test commands can be confined. */
@Readiness
class SandboxReadiness implements HealthCheck {
    private final Sandbox sandbox;

    SandboxReadiness(Sandbox sandbox) {
        this.sandbox = sandbox;
    }

    @Override
    public HealthCheckResponse call() {
        var name = sandbox.name();
        var answer =
                HealthCheckResponse.named("sandbox")
                        .status(name.isPresent())
                        .withData("kind", name.orElse("unavailable"));
        sandbox.facts().forEach(answer::withData);
        return answer.build();
    }
}
