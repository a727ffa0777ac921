package dev.autopack.local.ledger;

import dev.autopack.api.domain.ledger.LedgerVerifier;
import dev.autopack.api.domain.ledger.Verification;
import dev.autopack.local.git.Git;
import dev.autopack.local.launch.LaunchException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Re-computes the chain of a run and compares it with what the run's commits say. */
public final class VerifyLedger {
    private VerifyLedger() {}

    /**
     * What was found.
     *
     * @param anchors heads in commit trailers that were compared
     */
    public record Result(String runId, Verification verification, int entries, int anchors) {
        public boolean isIntact() {
            return verification instanceof Verification.Intact;
        }

        public String sentence() {
            return switch (verification) {
                case Verification.Intact(var head) ->
                        "The ledger of %s is intact: %d entries, head %s…, %d anchors in commits."
                                .formatted(runId, entries, head.hash().substring(0, 12), anchors);
                case Verification.Broken(var seq, var fault, var detail) ->
                        "The ledger of %s is BROKEN at entry %d (%s): %s."
                                .formatted(runId, seq, fault, detail);
            };
        }
    }

    public static Result verify(LedgerFile ledger, Optional<String> repository) {
        var anchors = repository.map(url -> anchors(url, ledger.runId())).orElse(none());
        var verification =
                LedgerVerifier.verify(ledger.runId(), ledger.asEntries(), anchors.heads());
        return new Result(
                ledger.runId(), verification, ledger.entries().size(), anchors.heads().size());
    }

    private static CommitAnchors none() {
        return new CommitAnchors(List.of());
    }

    /** Fetched into a repository of its own, so that nobody's is changed. */
    private static CommitAnchors anchors(String repository, String runId) {
        try {
            var folder = Files.createTempDirectory("autopack-ledger");
            try {
                var git = new Git(folder);
                git.run(List.of("init", "--quiet", "--bare"));
                return CommitAnchors.of(git, repository, runId);
            } finally {
                delete(folder);
            }
        } catch (IOException e) {
            throw new LaunchException("A temporary folder could not be used.", e);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var paths = Files.walk(folder)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
