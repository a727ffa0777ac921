package dev.autopack.api.contract.ledger;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a run's ledger; the hashes are 64 lower-case hex digits of SHA-256 over canonical
 * JSON.
 */
public record LedgerEntryView(
        String runId,
        long seq,
        String kind,
        String at,
        String principal,
        Map<String, @Nullable Object> payload,
        String payloadHash,
        String prevHash,
        String hash) {}
