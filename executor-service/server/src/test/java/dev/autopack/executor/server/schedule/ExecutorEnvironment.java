package dev.autopack.executor.server.schedule;

import dev.autopack.api.contract.lease.LeaseView;
import dev.autopack.api.contract.lease.LeasedPhase;
import dev.autopack.api.contract.lease.LeasedRun;
import dev.autopack.api.contract.lease.PhaseScope;
import dev.autopack.api.contract.lease.TestPlan;
import dev.autopack.api.contract.plan.RepositoryRequest;
import dev.autopack.api.contract.plan.RunType;
import dev.autopack.api.contract.plan.SafetyProfile;
import dev.autopack.auth.guard.fixture.AuthFixture;
import dev.autopack.executor.server.git.RemoteRepository;
import dev.autopack.executor.server.git.RemoteRepository.Entry;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An API, an identity service, a remote repository with tests that really run, and a cassette. */
public final class ExecutorEnvironment implements QuarkusTestResourceLifecycleManager {
    /** Greets and checks the greeting; one of its tests was broken before. */
    static final String TESTS =
            """
            #!/bin/sh
            mkdir -p target/surefire-reports
            report=target/surefire-reports/TEST-greeting.xml
            if [ "$(cat greeting.txt)" = hello ]; then failure=; else failure='<failure type="Wrong"/>'; fi
            cat > $report <<XML
            <testsuite>
              <testcase classname="Greeting" name="isFriendly">$failure</testcase>
              <testcase classname="Greeting" name="wasBrokenBefore"><failure type="Old"/></testcase>
            </testsuite>
            XML
            exit 1
            """;

    private static final String CASSETTE =
            """
            {"role":"builder","phase_id":"p1","attempt":1,"content":%s,"stop_reason":"end_turn","usage":{"prompt_tokens":10,"completion_tokens":5,"total_tokens":15}}
            """;

    private final AuthFixture auth = AuthFixture.create();
    private FakeApi api;
    private RemoteRepository remote;

    @Override
    public Map<String, String> start() {
        try {
            var place = Files.createTempDirectory("executor");
            api = new FakeApi();
            remote = RemoteRepository.create(place.resolve("remote.git"));
            var base =
                    remote.commit(
                            "main",
                            Entry.file("greeting.txt", "hi\n"),
                            Entry.program("run-tests.sh", TESTS));
            api.offer(lease(remote.url()));
            return settings(place, base);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public void stop() {
        remote.close();
        api.close();
        auth.close();
    }

    private Map<String, String> settings(Path place, String base) throws IOException {
        var cassettes = Files.createDirectories(place.resolve("cassettes"));
        var answer =
                "{\\\"summary\\\":\\\"friendlier\\\",\\\"files\\\":[{\\\"path\\\":\\\"greeting.txt\\\","
                        + "\\\"mode\\\":\\\"modify\\\",\\\"new_content\\\":\\\"hello\\\\n\\\"}]}";
        Files.writeString(cassettes.resolve("r1.jsonl"), CASSETTE.formatted('"' + answer + '"'));
        var settings = new HashMap<>(auth.start());
        settings.put("executor.api.url", api.url());
        settings.put("executor.work.directory", place.resolve("work").toString());
        settings.put("executor.model.cassette-directory", cassettes.toString());
        settings.put("test.remote", remote.url());
        settings.put("test.base", base);
        return settings;
    }

    /** The first attempt at a phase that says hello. */
    static LeaseView lease(String remote) {
        var tests = new TestPlan(List.of("./run-tests.sh"), "", 60, List.of(), List.of());
        var nothing = List.<String>of();
        var scope =
                new PhaseScope(
                        List.of("greeting.txt"),
                        List.of(),
                        nothing,
                        List.of("greeting.txt"),
                        nothing,
                        nothing,
                        nothing,
                        tests,
                        false,
                        false,
                        false,
                        false);
        return new LeaseView(
                "lease-1",
                1,
                Instant.parse("2999-01-01T00:00:00Z"),
                1,
                new LeasedRun(
                        "r1",
                        SafetyProfile.NORMAL,
                        RunType.PROJECT_BUILD,
                        new RepositoryRequest(remote, "main"),
                        1000,
                        1000,
                        null,
                        Map.of()),
                new LeasedPhase(
                        "p1",
                        0,
                        "T1",
                        "Say hello",
                        "Be friendly",
                        "docs",
                        "low",
                        "default",
                        3,
                        scope,
                        null),
                null,
                List.of(),
                null,
                List.of(),
                List.of(),
                List.of());
    }
}
