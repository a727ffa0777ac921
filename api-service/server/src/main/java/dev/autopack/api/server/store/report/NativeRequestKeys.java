package dev.autopack.api.server.store.report;

import dev.autopack.api.domain.request.Remembered;
import dev.autopack.api.domain.request.RequestKey;
import dev.autopack.api.domain.request.RequestKeys;
import dev.autopack.api.server.store.base.Cells;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.hibernate.Session;

/** Idempotency keys in PostgreSQL. */
@ApplicationScoped
class NativeRequestKeys implements RequestKeys {
    // Waits for a concurrent transaction with the same key, and does nothing if that one commits.
    private static final String CLAIM =
            """
            INSERT INTO request_key (principal, request_key, fingerprint)
            VALUES (:principal, :key, :fingerprint)
            ON CONFLICT DO NOTHING
            """;
    private static final String KNOWN =
            """
            SELECT fingerprint, answer FROM request_key
            WHERE principal = :principal AND request_key = :key AND answer IS NOT NULL
            """;
    private static final String ANSWER =
            """
            UPDATE request_key SET answer = :answer
            WHERE principal = :principal AND request_key = :key
            """;

    private final Session entities;

    NativeRequestKeys(Session entities) {
        this.entities = entities;
    }

    @Override
    public Optional<Remembered> claim(RequestKey key) {
        var claimed =
                entities.createNativeMutationQuery(CLAIM)
                        .setParameter("principal", key.principal())
                        .setParameter("key", key.key())
                        .setParameter("fingerprint", key.fingerprint())
                        .executeUpdate();
        return claimed == 1 ? Optional.empty() : Optional.of(known(key));
    }

    private Remembered known(RequestKey key) {
        var row =
                Cells.of(
                        entities.createNativeQuery(KNOWN, Object[].class)
                                .setParameter("principal", key.principal())
                                .setParameter("key", key.key())
                                .getSingleResult());
        return new Remembered(row.text(0), row.text(1));
    }

    @Override
    public void answer(RequestKey key, String answer) {
        entities.createNativeMutationQuery(ANSWER)
                .setParameter("principal", key.principal())
                .setParameter("key", key.key())
                .setParameter("answer", answer)
                .executeUpdate();
    }
}
