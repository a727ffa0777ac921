package dev.autopack.api.domain.tamper;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** How a file is written, as far as comments and strings go. */
enum Language {
    JAVA("//", "/*", "*/", "\"", "\"\"\""),
    KOTLIN("//", "/*", "*/", "\"`", "\"\"\""),
    PYTHON("#", "", "", "\"'", "\"\"\" '''"),
    SCRIPT("//", "/*", "*/", "\"'", "`"),
    GO("//", "/*", "*/", "\"", "`"),
    RUST("//", "/*", "*/", "\"", ""),
    CSHARP("//", "/*", "*/", "\"", "\"\"\""),
    RUBY("#", "=begin", "=end", "\"'", ""),
    CPP("//", "/*", "*/", "\"", ""),
    XML("", "<!--", "-->", "", ""),
    /** YAML, TOML, ini and properties files, shell and make. */
    SETTINGS(" #", "", "", "\"'", ""),
    PLAIN("", "", "", "", "");

    private static final Map<String, Language> BY_ENDING =
            Map.ofEntries(
                    Map.entry("java", JAVA),
                    Map.entry("groovy", SCRIPT),
                    Map.entry("gradle", SCRIPT),
                    Map.entry("kt", KOTLIN),
                    Map.entry("kts", KOTLIN),
                    Map.entry("scala", KOTLIN),
                    Map.entry("py", PYTHON),
                    Map.entry("js", SCRIPT),
                    Map.entry("jsx", SCRIPT),
                    Map.entry("mjs", SCRIPT),
                    Map.entry("cjs", SCRIPT),
                    Map.entry("ts", SCRIPT),
                    Map.entry("tsx", SCRIPT),
                    Map.entry("mts", SCRIPT),
                    Map.entry("cts", SCRIPT),
                    Map.entry("json", SCRIPT),
                    Map.entry("go", GO),
                    Map.entry("rs", RUST),
                    Map.entry("cs", CSHARP),
                    Map.entry("rb", RUBY),
                    Map.entry("c", CPP),
                    Map.entry("cc", CPP),
                    Map.entry("cpp", CPP),
                    Map.entry("xml", XML),
                    Map.entry("csproj", XML),
                    Map.entry("props", XML),
                    Map.entry("runsettings", XML),
                    Map.entry("snap", PLAIN),
                    Map.entry("golden", PLAIN));

    final String lineComment;
    final String open;
    final String close;
    final String quotes;
    private final String longQuotes;

    Language(String lineComment, String open, String close, String quotes, String longs) {
        this.lineComment = lineComment;
        this.open = open;
        this.close = close;
        this.quotes = quotes;
        this.longQuotes = longs;
    }

    /** Quotes of strings that may go over several lines. */
    List<String> longQuotes() {
        return longQuotes.isEmpty() ? List.of() : List.of(longQuotes.split(" "));
    }

    /** In most of them an apostrophe belongs to one letter. */
    boolean hasLetters() {
        return switch (this) {
            case JAVA, KOTLIN, GO, RUST, CSHARP, CPP -> true;
            case PYTHON, SCRIPT, RUBY, XML, SETTINGS, PLAIN -> false;
        };
    }

    static Optional<Language> ofEnding(String fileName) {
        var dot = fileName.lastIndexOf('.');
        var ending = fileName.substring(dot + 1).toLowerCase(Locale.ROOT);
        return Optional.ofNullable(BY_ENDING.get(ending)).filter(_ -> dot >= 0);
    }
}
