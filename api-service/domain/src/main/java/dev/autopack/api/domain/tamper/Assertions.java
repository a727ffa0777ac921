package dev.autopack.api.domain.tamper;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The assertions of a test file, each as one line that layout and place do not change. */
final class Assertions {
    private static final int ASSERTIONS_MAX = 5_000;
    private static final int IF_BEFORE_MAX = 600;
    private static final String CALLED = "\\s{0,3}(?:<[^<>()\\n]{0,80}>)?\\s{0,3}[({]";
    private static final String GENERIC =
            "\\b(?:assert\\w*|Assert\\.\\w+|verify\\w*|expect\\w*|[sS]hould\\w*|fail|EXPECT_\\w+|ASSERT_\\w+)"
                    + CALLED;
    private static final Map<Language, Pattern> KNOWN =
            Map.of(
                    Language.JAVA, or(GENERIC, "\\bassert\\s+[^\\s(;]"),
                    Language.KOTLIN,
                            or(GENERIC, "\\brequire\\w*" + CALLED, "\\bshould\\w+\\s+[^\\s({]"),
                    Language.PYTHON,
                            or(
                                    "\\bassert\\b(?!\\s*=)",
                                    "\\b(?:assert\\w+|verify\\w*|expect\\w*|self\\.fail)\\s?\\(",
                                    "\\bpytest\\.(?:raises|warns|fail)\\s?\\("),
                    Language.SCRIPT,
                            or(
                                    GENERIC,
                                    "\\b(?:assert|expect)\\.\\w+\\(",
                                    "\\.(?:should|to)\\.\\w",
                                    "\\bt\\.(?:is|not|deepEqual|equal|ok|notOk|same|true|false|throws|truthy"
                                            + "|falsy|regex|like|assert|pass|fail)\\("),
                    Language.GO,
                            or(
                                    GENERIC,
                                    "\\b(?:assert|require|is|qt|must)\\.\\w+\\(",
                                    "\\b[tbf]\\.(?:Error|Errorf|Fatal|Fatalf|Fail|FailNow)\\("),
                    Language.RUST, or("\\b(?:debug_)?assert\\w*!\\s?[(\\[{]", "\\bpanic!\\s?\\("),
                    Language.CSHARP, or(GENERIC),
                    Language.RUBY,
                            or(
                                    "\\b(?:assert\\w*|refute\\w*|expect|flunk)\\b\\s?[({\\w\"':@\\[]",
                                    "\\.(?:should|should_not|must_\\w+|wont_\\w+)\\b"),
                    Language.CPP, or(GENERIC, "\\b(?:REQUIRE|CHECK)\\w*\\("));
    private static final Set<String> GROUPS = Set.of("assertAll", "assertSoftly", "expectAll");
    private static final Set<String> BEFORE_A_CALL =
            Set.of(
                    "return", "await", "else", "do", "throw", "yield", "not", "and", "or", "in",
                    "is", "then", "defer", "go", "if", "unless", "with", "assert", "lambda");
    private static final Pattern DECLARES =
            Pattern.compile(
                    "\\b(?:func|fun|def|fn|function|macro_rules!)\\s+(?:\\([^)]*\\)\\s*)?[\\w.<>!]*$");
    private static final Pattern LAST_WORD = Pattern.compile("(\\w+|\\]|(?<![-=])>)[ \\t]+$");
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][\\w.]*");
    private static final Pattern IF =
            Pattern.compile("(?m)^[ \\t]*(?:\\}[ \\t]*else[ \\t]+)?(if\\b[^\\n]*)\\{[ \\t]*$");

    private final Code code;
    private final Language language;

    private Assertions(Code code, Language language) {
        this.code = code;
        this.language = language;
    }

    static List<String> in(Code code, Language language) {
        var known = KNOWN.get(language);
        return known == null ? List.of() : new Assertions(code, language).all(known);
    }

    private List<String> all(Pattern known) {
        var found = new ArrayList<String>();
        var match = known.matcher(code.masked());
        for (var from = 0; found.size() < ASSERTIONS_MAX && match.find(from); ) {
            from = match.end() - 1;
            if (isAssertion(match.start(), match.end())) {
                var end = Statement.end(code, language, match.start());
                found.add(statement(match.start(), end));
                from = Math.max(end, from);
            }
        }
        return found;
    }

    private boolean isAssertion(int start, int end) {
        var before = code.lineBefore(start);
        if (isGroup(start) || DECLARES.matcher(before).find() || isDeclared(before)) {
            return false;
        }
        return !Statement.isDeclaration(code, language, end);
    }

    private boolean isGroup(int start) {
        var name = NAME.matcher(code.masked()).region(start, code.masked().length());
        return name.lookingAt() && GROUPS.contains(name.group());
    }

    // In "void assertSold(" the word before is a type; in "return assertSold(" it is not. Where
    // the matched word is an infix or a keyword, the word before says nothing.
    private boolean isDeclared(String before) {
        var word = LAST_WORD.matcher(before);
        return switch (language) {
            case JAVA, CSHARP, CPP -> word.find() && !BEFORE_A_CALL.contains(word.group(1));
            case KOTLIN, PYTHON, SCRIPT, GO, RUST, RUBY, XML, SETTINGS, PLAIN -> false;
        };
    }

    private String statement(int start, int end) {
        var text = Statement.text(code, language, receiver(start), end);
        return language == Language.GO && text.matches("[tbf]\\.(Error|Fatal|Fail)\\w*\\(.*")
                ? condition(start) + ": " + text.substring(0, text.indexOf('('))
                : text;
    }

    // What a call is made on is part of what it says, and so is what stands before an infix word.
    private int receiver(int start) {
        var before = code.lineBefore(start);
        var chained = start > 0 && code.masked().charAt(start - 1) == '.';
        var infix = language == Language.KOTLIN && code.masked().startsWith("should", start);
        if (!chained && !infix && code.masked().charAt(start) != '.') {
            return start;
        }
        return start - before.stripLeading().length();
    }

    // Go asserts by an if; what is printed when it fails is not what is asserted.
    private String condition(int start) {
        var from = Math.max(0, start - IF_BEFORE_MAX);
        var header = "";
        var match = IF.matcher(code.masked()).region(from, start);
        while (match.find()) {
            header = Statement.text(code, language, match.start(1), match.end(1));
        }
        return header;
    }

    private static Pattern or(String... patterns) {
        return Pattern.compile(String.join("|", patterns));
    }
}
