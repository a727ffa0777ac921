package dev.autopack.executor.domain.quality;

import dev.autopack.executor.domain.change.RepoPath;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What a file is written in, as far as its comments and strings matter here. */
enum Language {
    JAVA(Comments.SLASHES, "\"\"\"", "java"),
    KOTLIN(Comments.SLASHES, "\"\"\"", "kt kts scala swift groovy gradle"),
    CSHARP(Comments.SLASHES, "\"\"\"", "cs"),
    ECMASCRIPT(Comments.SLASHES, "`", "js jsx mjs cjs ts tsx mts cts"),
    GO(Comments.SLASHES, "`", "go"),
    RUST(Comments.SLASHES, "\"", "rs"),
    OTHER_BRACES(Comments.SLASHES, "", "c h cc cpp hpp cxx hxx m mm php css scss less proto dart"),
    PYTHON(Comments.HASHES, "\"\"\" '''", "py pyi"),
    RUBY(Comments.HASHES, "\"", "rb"),
    SHELL(Comments.HASHES, "\" '", "sh bash zsh"),
    SETTINGS(Comments.HASHES, "", "toml properties ini cfg conf tf makefile dockerfile mk"),
    YAML(Comments.HASHES, "", "yml yaml"),
    SQL(Comments.DASHES, "'", "sql"),
    MARKUP(Comments.MARKUP, "", "xml html htm xhtml svg xsd xsl vue"),
    PROSE(Comments.NONE, "", "md markdown mdx rst adoc asciidoc txt tex org"),
    OTHER(Comments.NONE, "", "");

    /** How a comment is marked. */
    enum Comments {
        SLASHES,
        HASHES,
        DASHES,
        MARKUP,
        NONE
    }

    private static final Map<String, Language> BY_NAME =
            Arrays.stream(values())
                    .flatMap(one -> words(one.names).stream().map(name -> Map.entry(name, one)))
                    .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private final Comments comments;
    private final String longStrings;
    private final String names;

    Language(Comments comments, String longStrings, String names) {
        this.comments = comments;
        this.longStrings = longStrings;
        this.names = names;
    }

    /** By the last part of the file's name, which is the whole name of a Makefile. */
    static Language of(RepoPath path) {
        var name = path.fileName().toLowerCase(Locale.ROOT);
        return BY_NAME.getOrDefault(name.substring(name.lastIndexOf('.') + 1), OTHER);
    }

    Comments comments() {
        return comments;
    }

    /** Quotes between which a string may go over several lines. */
    List<String> longStrings() {
        return words(longStrings);
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(" "));
    }
}
