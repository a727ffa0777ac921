package dev.autopack.api.domain.scope;

/** What a phase may do that is refused unless its plan says so. */
public enum Allowance {
    NOOP("allow_noop"),
    MASS_DELETION("allow_mass_deletion"),
    MASS_ADDITION("allow_mass_addition"),
    SYMBOL_REMOVAL("allow_symbol_removal");

    private final String key;

    Allowance(String key) {
        this.key = key;
    }

    public String key() {
        return key;
    }
}
