package dev.autopack.api.domain.budget;

/** Names tokens that were set aside once. */
public record ReservationId(String value) {
    public ReservationId {
        if (value.isBlank() || value.length() > 64) {
            throw new IllegalArgumentException("a reservation id has 1 to 64 characters");
        }
    }
}
