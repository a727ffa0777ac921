package dev.autopack.api.contract.common;

/** The newest entry of a ledger: its number (0 when there is none) and its hash (64 hex digits). */
public record LedgerHeadView(long seq, String hash) {}
