package dev.autopack.verify.corpus.evasion;

import java.nio.charset.StandardCharsets;

/** How a builder may write down that a path gets the content "x". */
enum Format {
    FULL_FILE {
        @Override
        String answer(String path, boolean there) {
            return "{\"summary\":\"s\",\"files\":[{\"path\":%s,\"mode\":\"%s\",\"new_content\":\"x\\n\"}]}"
                    .formatted(json(path), there ? "modify" : "create");
        }
    },
    EDIT {
        @Override
        String answer(String path, boolean there) {
            return "{\"summary\":\"s\",\"operations\":[{\"type\":\"append\",\"file_path\":%s,\"content\":\"x\\n\"}]}"
                    .formatted(json(path));
        }
    },
    NDJSON {
        @Override
        String answer(String path, boolean there) {
            var operation =
                    there
                            ? "{\"type\":\"modify\",\"file_path\":%s,\"operations\":[{\"type\":\"append\",\"content\":\"x\\n\"}]}"
                            : "{\"type\":\"create\",\"file_path\":%s,\"content\":\"x\\n\"}";
            return "{\"type\":\"meta\",\"summary\":\"s\",\"total_operations\":1}\n"
                    + operation.formatted(json(path))
                    + "\n";
        }
    },
    DIFF {
        @Override
        String answer(String path, boolean there) {
            return patch("a/" + path, "b/" + path, there);
        }
    },
    DIFF_QUOTED {
        @Override
        String answer(String path, boolean there) {
            return patch(quoted("a/" + path), quoted("b/" + path), there);
        }
    },
    DIFF_RENAME {
        @Override
        String answer(String path, boolean there) {
            return """
            diff --git "a/src/a.txt" %s
            similarity index 100%%
            rename from src/a.txt
            rename to %s
            """
                    .formatted(quoted("b/" + path), quoted(path));
        }
    };

    abstract String answer(String path, boolean there);

    // A patch is bytes, which no half character has, and ends a bare name at a control character;
    // the file that is renamed makes room for a folder of its name.
    boolean canSay(String path) {
        var bytes = StandardCharsets.UTF_8.newEncoder().canEncode(path);
        return switch (this) {
            case FULL_FILE, EDIT, NDJSON -> true;
            case DIFF -> bytes && path.chars().noneMatch(c -> c == '\t' || c == '\n' || c == '\r');
            case DIFF_QUOTED -> bytes;
            case DIFF_RENAME -> bytes && !path.startsWith("src/a.txt/");
        };
    }

    private static String patch(String old, String now, boolean there) {
        return there
                ? "diff --git %1$s %2$s\n--- %1$s\n+++ %2$s\n@@ -1 +1 @@\n-one\n+x\n"
                        .formatted(old, now)
                : "diff --git %1$s %2$s\nnew file mode 100644\n--- /dev/null\n+++ %2$s\n@@ -0,0 +1 @@\n+x\n"
                        .formatted(old, now);
    }

    private static String json(String text) {
        var json = new StringBuilder("\"");
        for (var at = 0; at < text.length(); at++) {
            var c = text.charAt(at);
            json.append(
                    c < ' ' || c > '~' || c == '"' || c == '\\'
                            ? "\\u%04x".formatted((int) c)
                            : Character.toString(c));
        }
        return json.append('"').toString();
    }

    private static String quoted(String text) {
        var quoted = new StringBuilder("\"");
        for (var b : text.getBytes(StandardCharsets.UTF_8)) {
            quoted.append(
                    b < ' ' || b == '"' || b == '\\' || b == 127
                            ? "\\%03o".formatted(b & 0xff)
                            : Character.toString((char) b));
        }
        return quoted.append('"').toString();
    }
}
