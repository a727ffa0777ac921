package dev.autopack.executor.server.llm.cassette;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.autopack.executor.domain.draft.Draft;
import dev.autopack.executor.domain.draft.DraftRequest;
import dev.autopack.executor.domain.draft.Model;
import dev.autopack.executor.domain.refusal.Reason;
import dev.autopack.executor.domain.refusal.Refusal;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Answers from a cassette: no provider, no network, always the same. */
public final class CassetteModel implements Model {
    private static final int LINES_MAX = 100_000;
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    private final Path directory;

    public CassetteModel(Path directory) {
        this.directory = directory;
    }

    @Override
    public Draft answer(DraftRequest request) {
        var file = directory.resolve(request.attempt().run().value() + ".jsonl");
        try (var lines = Files.newBufferedReader(file)) {
            return find(lines, request)
                    .map(line -> line.draft(request.model().name()))
                    .orElseThrow(() -> none(request));
        } catch (IOException unreadable) {
            throw new Refusal(
                    Reason.CASSETTE_MISSING_LINE,
                    "there is no readable cassette for run %s".formatted(request.attempt().run()),
                    unreadable);
        }
    }

    private static Optional<CassetteLine> find(BufferedReader lines, DraftRequest request)
            throws IOException {
        for (var number = 1; number <= LINES_MAX; number++) {
            var line = lines.readLine();
            if (line == null) {
                return Optional.empty();
            }
            var answer = parse(line, number).filter(each -> each.answers(request));
            if (answer.isPresent()) {
                return answer;
            }
        }
        return Optional.empty();
    }

    private static Optional<CassetteLine> parse(String line, int number) {
        try {
            return line.isBlank()
                    ? Optional.empty()
                    : Optional.of(JSON.readValue(line, CassetteLine.class));
        } catch (JsonProcessingException bad) {
            throw new Refusal(
                    Reason.CASSETTE_BAD_LINE,
                    "line %d of the cassette is not an answer".formatted(number),
                    bad);
        }
    }

    private static Refusal none(DraftRequest request) {
        return new Refusal(
                Reason.CASSETTE_MISSING_LINE,
                "the cassette has no %s answer for phase %s, attempt %d, call %d"
                        .formatted(
                                request.role().wire(),
                                request.attempt().phase(),
                                request.attempt().number(),
                                request.ordinal()));
    }
}
