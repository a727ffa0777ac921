package dev.autopack.executor.server.llm.cassette;

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

/** Keeps every answer of another model, without secrets, in a cassette that replays it. */
public final class RecordingModel implements Model {
    private static final Logger LOG = Logger.getLogger(RecordingModel.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Model model;
    private final Path directory;
    private final Secrets secrets;
    private final ReentrantLock writing = new ReentrantLock();

    public RecordingModel(Model model, Path directory, Secrets secrets) {
        this.model = model;
        this.directory = directory;
        this.secrets = secrets;
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
                    JSON.writeValueAsString(CassetteLine.of(request, clean(draft))) + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException full) {
            // The answer is paid for already; only its copy is lost.
            LOG.error("an answer could not be recorded", full);
        } finally {
            writing.unlock();
        }
    }

    private Draft clean(Draft draft) {
        return draft.withText(secrets.removedFrom(draft.text()));
    }
}
