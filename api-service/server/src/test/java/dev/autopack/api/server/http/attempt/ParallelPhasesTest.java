package dev.autopack.api.server.http.attempt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import dev.autopack.api.domain.budget.ReservationOrder.AttemptKey;
import dev.autopack.api.domain.mirror.AttemptRef;
import dev.autopack.api.domain.phase.PhaseKey;
import dev.autopack.api.domain.run.CommitId;
import dev.autopack.api.server.Api;
import dev.autopack.api.server.ApiEnvironment;
import dev.autopack.api.server.git.GitEnvironment;
import dev.autopack.api.server.git.RemoteRepository;
import dev.autopack.api.server.git.RemoteRepository.Content;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two executors on two phases of one run, with a real database and real repositories. */
@QuarkusTest
@QuarkusTestResource(ApiEnvironment.class)
@QuarkusTestResource(GitEnvironment.class)
class ParallelPhasesTest {
    private final String run = Api.newRun("parallel");
    private final Map<String, Content> files = new HashMap<>();

    @TempDir Path folder;
    private RemoteRepository remote;
    private CommitId base;

    @BeforeEach
    void aRunOfTwoPhasesThatKeepApart() throws IOException {
        remote = RemoteRepository.create(folder.resolve("remote.git"));
        files.put("src/a.txt", Content.file("one\n"));
        base = remote.commit("base", files);
        remote.set("refs/heads/main", base);
        Api.start(
                        """
                        {"run": {"run_id": "%s", "parallel_phases": 2,
                                 "repository": {"url": "%s", "base_branch": "main"}},
                         "tiers": [{"tier_id": "T1", "tier_index": 0, "name": "First"}],
                         "phases": [%s, %s, %s]}
                        """
                                .formatted(
                                        run,
                                        remote.onBranch("main").url(),
                                        phase("F1", 0, "src/x/"),
                                        phase("F2", 1, "src/x/deep/"),
                                        phase("F3", 2, "src/y/")))
                .statusCode(201);
    }

    private static String phase(String id, int index, String path) {
        return """
               {"phase_id": "%s", "phase_index": %d, "tier_id": "T1", "name": "Phase",
                "scope": {"paths": ["%s"], "test_cmd": "make test"}}
               """
                .formatted(id, index, path);
    }

    @AfterEach
    void close() {
        remote.close();
    }

    @Test
    void theSecondToFinishComesAgainOnWhatTheFirstHasLanded() {
        var first = leaseOf("F1");
        var second = leaseOf("F3");

        var landed = attempt(first, "src/x/new.txt", base);
        finish(first, landed, base).body("terminal_mode", is("SUPPORTED"));
        var late = attempt(second, "src/y/new.txt", base);
        finish(second, late, base)
                .body("rebase_onto", is(landed.value()))
                .body("phase_state", is("EXECUTING"));
        files.put("src/x/new.txt", Content.file("new"));
        var again = attempt(second, "src/y/new.txt", landed);
        finish(second, again, landed)
                .body("terminal_mode", is("SUPPORTED"))
                .body("rebase_onto", nullValue())
                .body("phase_state", is("COMPLETE"));

        assertThat(remote.at("refs/heads/autopack/" + run)).contains(again);
        Api.show(run).then().body("phases[2].retry_attempt", is(0));
    }

    @Test
    void aPhaseThatMeetsAnotherWaitsForItsEnd() {
        var first = leaseOf("F1");
        leaseOf("F3");

        Api.show(run).then().body("phases[1].state", is("QUEUED"));
        var landed = attempt(first, "src/x/new.txt", base);
        finish(first, landed, base).body("phase_state", is("COMPLETE"));

        assertThat(leaseOf("F2")).containsEntry("base_commit", landed.value());
    }

    @Test
    void twoThatFinishAtTheSameMomentBothLandInTheEnd() throws Exception {
        var leases = List.of(leaseOf("F1"), leaseOf("F3"));
        var commits =
                List.of(
                        attempt(leases.get(0), "src/x/new.txt", base),
                        attempt(leases.get(1), "src/y/new.txt", base));

        try (var executors = Executors.newVirtualThreadPerTaskExecutor()) {
            var settled =
                    executors.invokeAll(
                            Stream.of(0, 1)
                                    .<Callable<ValidatableResponse>>map(
                                            one ->
                                                    () ->
                                                            finish(
                                                                    leases.get(one),
                                                                    commits.get(one),
                                                                    base))
                                    .toList());
            for (int one = 0; one < 2; one++) {
                String onto = settled.get(one).get().extract().path("rebase_onto");
                if (onto != null) {
                    againOn(new CommitId(onto), leases.get(one), one);
                }
            }
        }

        Api.show(run)
                .then()
                .body("phases[0].state", is("COMPLETE"))
                .body("phases[2].state", is("COMPLETE"))
                .body("phases[0].retry_attempt", is(0))
                .body("phases[2].retry_attempt", is(0));
    }

    private void againOn(CommitId onto, Map<String, Object> lease, int which) {
        files.put(which == 0 ? "src/y/new.txt" : "src/x/new.txt", Content.file("new"));
        var path = which == 0 ? "src/x/new.txt" : "src/y/new.txt";
        finish(lease, attempt(lease, path, onto), onto).body("phase_state", is("COMPLETE"));
    }

    /** Judges, commits and tests one new file on a base. */
    private CommitId attempt(Map<String, Object> lease, String path, CommitId onto) {
        var judged =
                post(
                        lease,
                        "judgement",
                        """
                        {"lease": %s, "base_commit": "%s",
                         "change": {"changes": [{"path": "%s", "kind": "create", "mode": "100644",
                                                 "content": "new"}]}}
                        """
                                .formatted(Api.proof(lease), onto, path));
        var message =
                """
                Phase

                Autopack-Run: %s
                Autopack-Phase: %s
                Autopack-Attempt: 1
                Autopack-Ledger: %s
                """
                        .formatted(run, id(lease), GovernedPhase.anchor(judged));
        var tree = new HashMap<>(files);
        tree.put(path, Content.file("new"));
        var commit = remote.commit(message, tree, onto);
        var ref = AttemptRef.of(new AttemptKey(PhaseKey.of(run, id(lease)), 1)).name();
        remote.set(ref, commit);
        post(lease, "test_report", GovernedPhase.TEST_REPORT.formatted(Api.proof(lease), commit))
                .statusCode(200);
        return commit;
    }

    private ValidatableResponse finish(Map<String, Object> lease, CommitId commit, CommitId onto) {
        return post(
                        lease,
                        "settle",
                        """
                        {"lease": %s, "outcome": "FINISHED", "commit": "%s", "base_commit": "%s"}
                        """
                                .formatted(Api.proof(lease), commit, onto))
                .statusCode(200);
    }

    private ValidatableResponse post(Map<String, Object> lease, String step, String body) {
        return Api.executor()
                .body(body)
                .when()
                .post("/runs/%s/phases/%s/attempts/1/%s".formatted(run, id(lease), step))
                .then();
    }

    private Map<String, Object> leaseOf(String phase) {
        var lease = Api.lease(run);
        assertThat(id(lease)).isEqualTo(phase);
        return lease;
    }

    private static String id(Map<String, Object> lease) {
        return String.valueOf(((Map<?, ?>) lease.get("phase")).get("phase_id"));
    }
}
