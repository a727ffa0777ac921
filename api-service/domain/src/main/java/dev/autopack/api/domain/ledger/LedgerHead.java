package dev.autopack.api.domain.ledger;

/** The last entry of a run's chain, by number and hash; also what a commit trailer anchors. */
public record LedgerHead(String runId, long seq, String hash) {
    private static final String ZEROS = "0".repeat(64);

    public LedgerHead {
        if (seq < 0 || !Sha256.isHash(hash)) {
            throw new IllegalArgumentException("no ledger head: %d:%s".formatted(seq, hash));
        }
    }

    /** The head of a chain without entries. */
    public static LedgerHead genesis(String runId) {
        return new LedgerHead(runId, 0, ZEROS);
    }

    /** Reads the form that {@link #anchor} writes. */
    public static LedgerHead parse(String runId, String anchor) {
        int colon = anchor.indexOf(':');
        if (colon < 1) {
            throw new IllegalArgumentException("no ledger anchor: '%s'".formatted(anchor));
        }
        return new LedgerHead(
                runId, Long.parseLong(anchor.substring(0, colon)), anchor.substring(colon + 1));
    }

    public String anchor() {
        return seq + ":" + hash;
    }
}
