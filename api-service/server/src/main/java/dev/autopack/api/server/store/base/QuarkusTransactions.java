package dev.autopack.api.server.store.base;

import dev.autopack.api.domain.refusal.Reason;
import dev.autopack.api.domain.refusal.Refusal;
import dev.autopack.api.domain.transaction.Transactions;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.QuarkusTransactionException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** One database transaction for each use case. */
@ApplicationScoped
class QuarkusTransactions implements Transactions {
    private static final Logger LOG = Logger.getLogger(QuarkusTransactions.class);

    @Override
    public <T> T within(Supplier<T> work) {
        try {
            return QuarkusTransaction.joiningExisting().call(work::get);
        } catch (PersistenceException | QuarkusTransactionException e) {
            var outage = Outage.in(e);
            if (outage.isEmpty()) {
                throw e;
            }
            LOG.errorf("the database gave up: SQL state %s", outage.get().state());
            throw new Refusal(
                    Reason.DATABASE_UNAVAILABLE, "The database does not answer at the moment.");
        }
    }
}
