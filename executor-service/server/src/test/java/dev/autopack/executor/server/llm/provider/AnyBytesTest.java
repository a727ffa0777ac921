package dev.autopack.executor.server.llm.provider;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import dev.autopack.executor.domain.catalogue.Capability;
import dev.autopack.executor.domain.draft.Role;
import dev.autopack.executor.domain.refusal.Reason;
import dev.autopack.executor.domain.refusal.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever a provider sends is an answer or has a name. */
class AnyBytesTest {
    private static final int TRIES = 150;
    private static final Set<Reason> NAMED =
            EnumSet.of(
                    Reason.MODEL_UNAVAILABLE,
                    Reason.MODEL_CUT_OFF,
                    Reason.MODEL_REQUEST_REFUSED,
                    Reason.MODEL_RATE_LIMITED,
                    Reason.PROMPT_TOO_LONG);

    private final Lab lab = new Lab();
    private final Random random = new Random(42);

    @AfterEach
    void close() {
        lab.close();
    }

    @ParameterizedTest
    @EnumSource
    void aMutatedStreamIsAnAnswerOrANamedRefusal(Dialect dialect) {
        for (var count = 0; count < TRIES; count++) {
            var bytes = mutated(dialect.stream());
            lab.server.resetMappings();
            lab.server.stubFor(dialect.streamCall().willReturn(answer(bytes)));

            expectNamed(dialect, Lab.ALL, bytes);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aMutatedAnswerInOnePieceIsAnAnswerOrANamedRefusal(Dialect dialect) {
        for (var count = 0; count < TRIES; count++) {
            var bytes = mutated(dialect.whole());
            lab.server.resetMappings();
            lab.server.stubFor(dialect.wholeCall().willReturn(answer(bytes)));

            expectNamed(dialect, Set.of(), bytes);
        }
    }

    private void expectNamed(Dialect dialect, Set<Capability> able, byte[] sent) {
        lab.health.succeeded(dialect.provider);
        try {
            var draft = lab.model(dialect).answer(Lab.request(dialect, Role.BUILDER, able));

            assertThat(draft.usage().total()).isNotNegative();
        } catch (Refusal no) {
            assertThat(NAMED)
                    .as(() -> new String(sent, StandardCharsets.UTF_8))
                    .contains(no.reason());
        }
    }

    private static ResponseDefinitionBuilder answer(byte[] bytes) {
        return WireMock.ok().withHeader("Content-Type", "text/event-stream").withBody(bytes);
    }

    private byte[] mutated(String good) {
        var bytes = good.getBytes(StandardCharsets.UTF_8);
        for (var change = 1 + random.nextInt(3); change > 0; change--) {
            var at = random.nextInt(bytes.length);
            switch (random.nextInt(4)) {
                case 0 -> bytes[at] = (byte) random.nextInt(256);
                case 1 -> bytes = Arrays.copyOf(bytes, at + 1);
                case 2 -> bytes = without(bytes, at, 1 + random.nextInt(40));
                default -> bytes[at] = (byte) "{}[]\",:0-9n\n".charAt(random.nextInt(12));
            }
        }
        return bytes;
    }

    private static byte[] without(byte[] bytes, int from, int count) {
        var to = Math.min(bytes.length, from + count);
        var rest = new byte[bytes.length - (to - from) + 1];
        System.arraycopy(bytes, 0, rest, 0, from);
        System.arraycopy(bytes, to, rest, from, bytes.length - to);
        return rest;
    }
}
