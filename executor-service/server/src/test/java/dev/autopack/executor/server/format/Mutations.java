package dev.autopack.executor.server.format;

import java.util.List;
import java.util.Random;

/** Valid answers and what can happen to them on their way. */
final class Mutations {
    private static final List<String> VALID =
            List.of(
                    "{\"summary\":\"s\",\"files\":[{\"path\":\"src/A.java\",\"mode\":\"modify\",\"new_content\":\"class A {\\n    int one;\\n}\\n\"},{\"path\":\"n.txt\",\"mode\":\"create\",\"new_content\":\"x\\ud83d\\ude00\"},{\"path\":\"build/b.txt\",\"mode\":\"delete\",\"new_content\":null}]}",
                    "Here:\n```json\n{\"files\":[{\"path\":\"n.md\",\"mode\":\"create\",\"new_content\":\"# T\n```\ncode\n```\n\"}]}\n```\nDone.",
                    "{\"summary\":\"s\",\"operations\":[{\"type\":\"replace\",\"file_path\":\"hundred.txt\",\"start_line\":3,\"end_line\":4,\"content\":\"x\\n\",\"context_before\":\"line 2\"},{\"type\":\"insert\",\"file_path\":\"hundred.txt\",\"line\":9,\"content\":\"y\"},{\"type\":\"append\",\"file_path\":\"no-end.txt\",\"content\":\"c\\n\"},{\"type\":\"delete\",\"file_path\":\"src/A.java\",\"old_text\":\"    int two;\\n\"}]}",
                    "{\"type\":\"meta\",\"summary\":\"s\",\"total_operations\":3}\n{\"type\":\"create\",\"file_path\":\"n/a.txt\",\"content\":\"a\\n\"}\n{\"type\":\"modify\",\"file_path\":\"build/b.txt\",\"operations\":[{\"type\":\"append\",\"content\":\"c\"},{\"type\":\"insert_after\",\"anchor\":\"alpha\",\"content\":\"z\"},{\"type\":\"replace\",\"old_text\":\"beta\",\"new_text\":\"g\"}]}\n{\"type\":\"delete\",\"file_path\":\"win.txt\"}\n",
                    "diff --git a/build/b.txt b/build/b.txt\n--- a/build/b.txt\n+++ b/build/b.txt\n@@ -1,2 +1,2 @@\n alpha\n-beta\n+gamma\ndiff --git a/no-end.txt b/moved.txt\nsimilarity index 100%\nrename from no-end.txt\nrename to moved.txt\n",
                    "diff --git \"a/q\\303\\244.txt\" \"b/q\\303\\244.txt\"\nnew file mode 100644\n--- /dev/null\n+++ \"b/q\\303\\244.txt\"\n@@ -0,0 +1 @@\n+x\n\\ No newline at end of file\n");
    private static final List<String> HOSTILE =
            List.of(
                    "\0",
                    "\ufeff",
                    "\u202e",
                    "\u200f",
                    "\ud800",
                    "\udc00",
                    "\\ud800",
                    "\\u0000",
                    "\r\n",
                    "\r",
                    "\"",
                    "\\",
                    "{",
                    "}",
                    "[",
                    "]",
                    "\n",
                    ",",
                    ":",
                    "```",
                    "/*",
                    "...",
                    "../",
                    "/etc/passwd",
                    ".git/config",
                    "C:\\x",
                    "a//b",
                    "%2e%2e/",
                    "\u0130",
                    "999999999999999999999999",
                    "1e999999",
                    "-1",
                    "null",
                    "true",
                    "{\"a\":".repeat(200),
                    "[".repeat(150),
                    "\"path\":\"src/A.java\",",
                    "\"files\":[],",
                    "\"operations\":[{}],",
                    "\"type\":\"create\",",
                    "@@ -1,2 +1,2 @@",
                    "@@ -999999999,1 +1 @@",
                    "diff --git a/x b/x",
                    "--- a/x\n+++ b/x\n",
                    "GIT binary patch\n",
                    "new file mode 120000\n",
                    "rename to ../x\n",
                    "\\ No newline at end of file\n",
                    "9".repeat(2_000),
                    "x".repeat(5_000));

    private final Random random;

    Mutations(Random random) {
        this.random = random;
    }

    String next() {
        var text = new StringBuilder(any(VALID));
        for (var edits = random.nextInt(0, 6); edits > 0; edits--) {
            mutate(text);
        }
        return text.toString();
    }

    private void mutate(StringBuilder text) {
        var at = text.isEmpty() ? 0 : random.nextInt(text.length());
        var end = Math.min(text.length(), at + random.nextInt(1, 40));
        switch (random.nextInt(10)) {
            case 0 -> text.delete(at, Math.min(text.length(), at + 1));
            case 1 -> text.delete(at, end);
            case 2 -> text.setLength(at);
            case 3 -> text.insert(at, any(HOSTILE));
            case 4 -> text.insert(at, text.substring(at, end));
            case 5 -> splice(text, at);
            case 6 -> flip(text, at);
            case 7 -> text.insert(at, (char) random.nextInt(0x10000));
            case 8 -> ends(text);
            default -> text.replace(at, end, any(HOSTILE));
        }
    }

    private void splice(StringBuilder text, int at) {
        var other = any(VALID);
        text.setLength(at);
        text.append(other, random.nextInt(other.length()), other.length());
    }

    private void flip(StringBuilder text, int at) {
        if (at < text.length()) {
            text.setCharAt(at, (char) (text.charAt(at) ^ 1 << random.nextInt(8)));
        }
    }

    private void ends(StringBuilder text) {
        var windows = text.toString().replace("\n", "\r\n");
        text.setLength(0);
        text.append(windows);
    }

    private String any(List<String> texts) {
        return texts.get(random.nextInt(texts.size()));
    }
}
