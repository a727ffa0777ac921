package dev.autopack.api.domain.run;

/** Tokens, and what they cost in micro-dollars. */
public record Amount(long tokens, long micros) {
    public static final Amount NONE = new Amount(0, 0);

    public static Amount ofTokens(long tokens) {
        return new Amount(tokens, 0);
    }

    public Amount plus(Amount other) {
        return new Amount(Math.addExact(tokens, other.tokens), Math.addExact(micros, other.micros));
    }

    public Amount minus(Amount other) {
        return new Amount(
                Math.subtractExact(tokens, other.tokens), Math.subtractExact(micros, other.micros));
    }

    public boolean isNothing() {
        return tokens == 0 && micros == 0;
    }
}
