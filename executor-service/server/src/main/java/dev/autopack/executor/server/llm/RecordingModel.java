package dev.autopack.executor.server.llm;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.autopack.executor.domain.draft.Draft;
import dev.autopack.executor.domain.draft.DraftRequest;
import dev.autopack.executor.domain.draft.Model;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;

/** Keeps every answer of another model in a cassette that replays it. */
final class RecordingModel implements Model {
    private static final Logger LOG = Logger.getLogger(RecordingModel.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Model model;
    private final Path directory;
    private final ReentrantLock writing = new ReentrantLock();

    RecordingModel(Model model, Path directory) {
        this.model = model;
        this.directory = directory;
    }

    @Override
    public Draft answer(DraftRequest request) {
        var draft = model.answer(request);
        record(request, draft);
        return draft;
    }

    private void record(DraftRequest request, Draft draft) {
        var file = directory.resolve(request.attempt().run().value() + ".jsonl");
        writing.lock();
        try {
            Files.createDirectories(directory);
            Files.writeString(
                    file,
                    JSON.writeValueAsString(CassetteLine.of(request, draft)) + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException full) {
            // The answer is paid for already; only its copy is lost.
            LOG.error("an answer could not be recorded", full);
        } finally {
            writing.unlock();
        }
    }
}
