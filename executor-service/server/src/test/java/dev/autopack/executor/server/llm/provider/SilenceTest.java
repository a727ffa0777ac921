package dev.autopack.executor.server.llm.provider;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import dev.autopack.executor.domain.refusal.Refusal;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Neither a key nor a word of prompt or answer reaches a log or an exception. */
class SilenceTest {
    private final Logger ours = Logger.getLogger("dev");
    private final Queue<String> said = new ConcurrentLinkedQueue<>();
    private final Lab lab = new Lab();
    private final Handler listening =
            new Handler() {
                @Override
                public void publish(LogRecord entry) {
                    said.add(entry.getMessage() + List.of(parameters(entry)) + trace(entry));
                }

                @Override
                public void flush() {}

                @Override
                public void close() {}
            };

    @BeforeEach
    void listen() {
        ours.setLevel(Level.ALL);
        listening.setLevel(Level.ALL);
        ours.addHandler(listening);
    }

    @AfterEach
    void close() {
        ours.removeHandler(listening);
        ours.setLevel(null);
        lab.close();
    }

    @ParameterizedTest
    @EnumSource
    void nothingOfACallIsLogged(Dialect dialect) {
        var odd = "data: {\"Hello\": [\"Hello\"], \"choices\": \"Hello\", \"candidates\": 7}\n\n";
        for (var answer :
                List.of(
                        Lab.stream(dialect.stream()),
                        Lab.stream(dialect.head()),
                        Lab.stream(dialect.head() + odd),
                        Lab.stream("data: Hello world\n\n"),
                        Lab.json(400, dialect.error(400, "x", "bad " + Dialect.KEY)),
                        Lab.json(401, dialect.error(401, "x", "bad " + Dialect.KEY)),
                        Lab.json(500, dialect.error(500, "x", "Hello " + Dialect.KEY)))) {
            call(dialect, answer);
        }

        assertThat(said).isNotEmpty();
        assertThat(String.join("\n", said))
                .doesNotContain(Dialect.KEY, "Hello", "be brief", "greet in JSON");
    }

    private void call(Dialect dialect, ResponseDefinitionBuilder answer) {
        lab.health.succeeded(dialect.provider);
        lab.server.resetMappings();
        lab.server.stubFor(dialect.streamCall().willReturn(answer));
        try {
            lab.model(dialect).answer(Lab.request(dialect));
        } catch (Refusal no) {
            said.add(trace(no));
        }
    }

    private static Object[] parameters(LogRecord entry) {
        return entry.getParameters() == null ? new Object[0] : entry.getParameters();
    }

    private static String trace(LogRecord entry) {
        return entry.getThrown() == null ? "" : trace(entry.getThrown());
    }

    private static String trace(Throwable thrown) {
        var text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
