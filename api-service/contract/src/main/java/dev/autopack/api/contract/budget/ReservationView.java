package dev.autopack.api.contract.budget;

/** Tokens set aside. */
public record ReservationView(String reservationId, long tokens, long tokensLeft) {}
