package dev.autopack.executor.domain.drafting;

import java.util.Locale;
import java.util.Set;

/** What a deliverable is, and how many tokens one of its kind usually takes. */
enum DeliverableKind {
    BACKEND(2_000, 700),
    FRONTEND(2_800, 1_100),
    TEST(1_400, 600),
    DOC(500, 400),
    CONFIG(1_000, 500);

    private static final Set<String> FRONTEND_ENDS =
            Set.of("tsx", "jsx", "vue", "css", "scss", "html");
    private static final Set<String> DOC_ENDS = Set.of("md", "rst", "adoc", "txt");
    private static final Set<String> CONFIG_ENDS =
            Set.of("json", "yaml", "yml", "toml", "xml", "properties", "ini", "cfg", "conf");

    private final int created;
    private final int modified;

    DeliverableKind(int created, int modified) {
        this.created = created;
        this.modified = modified;
    }

    int created() {
        return created;
    }

    int modified() {
        return modified;
    }

    static DeliverableKind of(String path) {
        var lower = path.toLowerCase(Locale.ROOT);
        var name = lower.substring(lower.lastIndexOf('/') + 1);
        var end = name.substring(name.lastIndexOf('.') + 1);
        if (isTest(lower, name)) {
            return TEST;
        }
        if (DOC_ENDS.contains(end)) {
            return DOC;
        }
        if (CONFIG_ENDS.contains(end)) {
            return CONFIG;
        }
        return FRONTEND_ENDS.contains(end) ? FRONTEND : BACKEND;
    }

    private static boolean isTest(String path, String name) {
        return path.startsWith("test/")
                || path.startsWith("tests/")
                || path.contains("/test/")
                || path.contains("/tests/")
                || name.startsWith("test_")
                || name.contains("_test.")
                || name.contains(".test.")
                || name.endsWith("test.java");
    }
}
