package dev.autopack.verify.docs;

import java.util.Locale;

/** How a heading is linked to. */
final class Anchor {
    private Anchor() {}

    static String of(String heading) {
        return heading.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}\\- _]", "")
                .replace(' ', '-');
    }
}
