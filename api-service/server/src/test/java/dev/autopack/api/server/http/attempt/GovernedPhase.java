package dev.autopack.api.server.http.attempt;

import dev.autopack.api.domain.budget.ReservationOrder.AttemptKey;
import dev.autopack.api.domain.mirror.AttemptRef;
import dev.autopack.api.domain.phase.PhaseKey;
import dev.autopack.api.domain.run.CommitId;
import dev.autopack.api.server.Api;
import dev.autopack.api.server.git.RemoteRepository;
import dev.autopack.api.server.git.RemoteRepository.Content;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** An executor at work on the one phase of a run with a real repository, by hand. */
final class GovernedPhase implements AutoCloseable {
    static final String TEST_REPORT =
            """
            {"lease": %s, "commit": "%s", "status": "passed", "exit_code": 0, "command": ["make", "test"],
             "duration_ms": 5,
             "counts": {"total": 3, "passed": 3, "failed": 0, "errors": 0, "skipped": 0},
             "baseline": {"total": 2, "passed": 2, "failed": 0, "errors": 0, "skipped": 0},
             "delta": {"preexisting_failures": [], "new_failures": [], "fixed": [], "flaky": [],
                       "disappeared": [], "collection_errors": []}}
            """;

    final String run = Api.newRun("governed");
    final RemoteRepository remote;
    final CommitId base;
    Map<String, Object> lease;

    GovernedPhase(Path folder) throws IOException {
        this(folder, "general");
    }

    GovernedPhase(Path folder, String category) throws IOException {
        remote = RemoteRepository.create(folder.resolve("remote.git"));
        base = remote.commit("base", Map.of("src/a.txt", Content.file("one\n")));
        remote.set("refs/heads/main", base);
        Api.start(
                        """
                        {"run": {"run_id": "%s",
                                 "repository": {"url": "%s", "base_branch": "main"}},
                         "tiers": [{"tier_id": "T1", "tier_index": 0, "name": "First"}],
                         "phases": [{"phase_id": "F1", "phase_index": 0, "tier_id": "T1",
                                     "name": "Phase", "task_category": "%s",
                                     "scope": {"paths": ["src/", "config/"], "test_cmd": "make test",
                                               "acceptance_criteria": ["it works"]}}]}
                        """
                                .formatted(run, remote.onBranch("main").url(), category))
                .statusCode(201);
        lease = Api.lease(run);
    }

    @Override
    public void close() {
        remote.close();
    }

    int attempt() {
        return (int) lease.get("attempt");
    }

    ValidatableResponse judge(String path, String content) {
        return post(
                "judgement",
                """
                {"lease": %s, "base_commit": "%s",
                 "change": {"changes": [{"path": "%s", "kind": "create", "mode": "100644",
                                         "content": "%s"}]}}
                """
                        .formatted(Api.proof(lease), base, path, content));
    }

    /** Commits one new file on the base and pushes it as this attempt. */
    CommitId push(String path, String content, String anchor) {
        var message =
                """
                Phase

                Autopack-Run: %s
                Autopack-Phase: F1
                Autopack-Attempt: %d
                Autopack-Ledger: %s
                """
                        .formatted(run, attempt(), anchor);
        var files = Map.of("src/a.txt", Content.file("one\n"), path, Content.file(content));
        var commit = remote.commit(message, files, base);
        remote.set(AttemptRef.of(new AttemptKey(PhaseKey.of(run, "F1"), attempt())).name(), commit);
        return commit;
    }

    ValidatableResponse reportTests(CommitId commit) {
        return post("test_report", TEST_REPORT.formatted(Api.proof(lease), commit));
    }

    ValidatableResponse finish(CommitId commit) {
        return post(
                "settle",
                """
                {"lease": %s, "outcome": "FINISHED", "commit": "%s", "base_commit": "%s"}
                """
                        .formatted(Api.proof(lease), commit, base));
    }

    ValidatableResponse fail(String reason, String feedback) {
        return post(
                "settle",
                """
                {"lease": %s, "outcome": "FAILED", "reason": "%s", "feedback": "%s"}
                """
                        .formatted(Api.proof(lease), reason, feedback));
    }

    ValidatableResponse post(String step, String body) {
        return Api.executor()
                .body(body)
                .when()
                .post("/runs/%s/phases/F1/attempts/%d/%s".formatted(run, attempt(), step))
                .then();
    }

    static String anchor(ValidatableResponse judged) {
        var head = judged.extract().jsonPath();
        return head.getLong("ledger_head.seq") + ":" + head.getString("ledger_head.hash");
    }
}
