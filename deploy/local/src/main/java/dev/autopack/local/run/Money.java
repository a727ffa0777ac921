package dev.autopack.local.run;

import java.util.Locale;

/** Millionths of a US dollar, as people read them. */
public final class Money {
    private static final double MICROS = 1_000_000;

    private Money() {}

    public static String print(long micros) {
        return String.format(Locale.ROOT, "$%.4f", micros / MICROS);
    }
}
