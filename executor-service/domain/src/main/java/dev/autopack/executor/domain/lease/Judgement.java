package dev.autopack.executor.domain.lease;

import dev.autopack.executor.domain.change.ChangeHash;
import java.util.List;

/** The server's word on a change before it is applied. */
public sealed interface Judgement {
    /** Apply it; the ledger head goes into the commit. */
    record Clear(ChangeHash hash, String ledgerHead) implements Judgement {}

    /** A person decides; the server keeps the change and the lease is gone. */
    record NeedsApproval(String approvalId) implements Judgement {}

    /** Never; all violations. */
    record Forbidden(List<String> violations) implements Judgement {
        public Forbidden {
            violations = List.copyOf(violations);
        }
    }
}
