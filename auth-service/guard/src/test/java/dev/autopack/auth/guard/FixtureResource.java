package dev.autopack.auth.guard;

import dev.autopack.auth.guard.fixture.AuthFixture;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Runs the stand-in for auth-service beside the probe. */
public class FixtureResource implements QuarkusTestResourceLifecycleManager {
    private final AuthFixture fixture = AuthFixture.create();

    @Override
    public Map<String, String> start() {
        return fixture.start();
    }

    @Override
    public void stop() {
        fixture.close();
    }
}
