package dev.autopack.api.server.http.phase;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.autopack.api.contract.report.AuditorResultRequest;
import dev.autopack.api.contract.report.BuilderResultRequest;
import dev.autopack.api.contract.report.UpdateStatusRequest;
import dev.autopack.api.domain.phase.PhaseKey;
import dev.autopack.api.domain.phase.PhaseTally;
import dev.autopack.api.domain.phase.PhaseWord;
import dev.autopack.api.domain.refusal.Reason;
import dev.autopack.api.domain.refusal.Refusal;
import dev.autopack.api.domain.report.BuilderResult;
import dev.autopack.api.domain.report.RecordAuditorResult;
import dev.autopack.api.domain.report.StatusReport;
import dev.autopack.api.domain.run.Amount;
import dev.autopack.auth.guard.json.StrictJson;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads reports off the wire; the whole body is kept beside what the server looks at. */
@ApplicationScoped
class ReportReader {
    private static final TypeReference<Map<String, @Nullable Object>> OBJECT =
            new TypeReference<>() {};

    private final ObjectMapper json;

    ReportReader(ObjectMapper json) {
        this.json = StrictJson.forKept(json);
    }

    static void requireSame(PhaseKey path, String run, String phase) {
        if (!path.equals(PhaseKey.of(run, phase))) {
            throw new Refusal(
                    Reason.PATH_MISMATCH, "run_id and phase_id must be those of the address");
        }
    }

    StatusReport status(UpdateStatusRequest update) {
        var level = update.qualityLevel();
        var blocked = Boolean.TRUE.equals(update.qualityBlocked());
        var quality =
                level == null && update.qualityBlocked() == null
                        ? Optional.<StatusReport.Quality>empty()
                        : Optional.of(
                                new StatusReport.Quality(
                                        level == null ? "" : wire(level), blocked));
        var counters =
                new PhaseTally(
                        Amount.ofTokens(number(update.tokensUsed())),
                        Amount.NONE,
                        count(update.builderAttempts()),
                        0,
                        count(update.minorIssuesCount()),
                        count(update.majorIssuesCount()));
        return new StatusReport(word(update.state()), counters, quality);
    }

    private static PhaseWord word(String state) {
        return Arrays.stream(PhaseWord.values())
                .filter(word -> word.name().equals(state))
                .findFirst()
                .orElseThrow(
                        () ->
                                new Refusal(
                                        Reason.STATE_UNKNOWN,
                                        "state must be one of "
                                                + Arrays.toString(PhaseWord.values())));
    }

    BuilderResult builderResult(BuilderResultRequest result) {
        var patch = result.patchContent();
        var outcome =
                switch (result.status()) {
                    case SUCCESS ->
                            patch == null || patch.isBlank()
                                    ? BuilderResult.Outcome.NO_PATCH
                                    : BuilderResult.Outcome.PATCH;
                    case FAILED, NEEDS_REVIEW -> BuilderResult.Outcome.FAILED;
                };
        return new BuilderResult(
                outcome,
                count(result.builderAttempts()),
                number(result.tokensUsed()),
                body(result));
    }

    RecordAuditorResult.Review review(AuditorResultRequest result) {
        return new RecordAuditorResult.Review(
                wire(result.recommendation()),
                Math.max(1, count(result.auditorAttempts())),
                number(result.tokensUsed()),
                body(result));
    }

    private Map<String, @Nullable Object> body(Object request) {
        var body = json.convertValue(request, OBJECT);
        body.remove("lease");
        return body;
    }

    private String wire(Enum<?> word) {
        return json.convertValue(word, String.class);
    }

    private static int count(@Nullable Integer count) {
        return Objects.requireNonNullElse(count, 0);
    }

    private static long number(@Nullable Long number) {
        return Objects.requireNonNullElse(number, 0L);
    }
}
