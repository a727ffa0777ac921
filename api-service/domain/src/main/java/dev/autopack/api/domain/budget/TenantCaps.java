package dev.autopack.api.domain.budget;

/** What all runs of one tenant together may use in a calendar month. */
public record TenantCaps(long tokens, long micros) {
    public static final TenantCaps NONE = new TenantCaps(Long.MAX_VALUE, Long.MAX_VALUE);
}
