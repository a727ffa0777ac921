package dev.autopack.executor.domain.catalogue;

/**
 * What tokens cost, in micro-dollars (1/1,000,000 USD) per million tokens. A cost is rounded up, so
 * that a sum of costs is never less than the bill.
 */
public record Price(long inputPerMillion, long outputPerMillion) {
    private static final long MILLION = 1_000_000;

    public static final Price FREE = new Price(0, 0);

    public Price {
        if (inputPerMillion < 0 || outputPerMillion < 0) {
            throw new IllegalArgumentException("a price is not negative");
        }
    }

    /** Most that a call can cost, in micro-dollars. */
    public long cost(long inputTokens, long outputTokens) {
        var micros =
                Math.addExact(
                        Math.multiplyExact(inputTokens, inputPerMillion),
                        Math.multiplyExact(outputTokens, outputPerMillion));
        return Math.ceilDiv(micros, MILLION);
    }

    /** In micro-dollars; tokens of an unknown kind are priced at the dearer of the two. */
    public long cost(Usage usage) {
        var input = usage.prompt().orElse(0);
        var output = usage.completion().orElse(0);
        var unknown = Math.max(0, usage.total() - input - output);
        return inputPerMillion > outputPerMillion
                ? cost(input + unknown, output)
                : cost(input, output + unknown);
    }
}
