package dev.autopack.executor.server.syntax;

import dev.autopack.executor.domain.change.RepoPath;
import dev.autopack.executor.domain.quality.SyntaxCheck;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Picks the grammar for a file by its name. What is too long, too deep, a template, or a sample
 * that is meant to be broken is passed.
 */
@ApplicationScoped
public class LanguageSyntax implements SyntaxCheck {
    private static final int CHARS_MAX = 1 << 20;
    private static final Set<String> TEST_FOLDERS =
            Set.of("test", "tests", "testdata", "fixtures", "testing", "spec", "samples");
    private static final Pattern BROKEN =
            Pattern.compile(".*(?:invalid|broken|malformed|corrupt|bad|error|fail|unparsable).*");
    private static final Pattern COMMENTED_JSON =
            Pattern.compile(
                    "(?:[tj]sconfig.*|\\.?eslintrc|\\.swcrc|\\.babelrc|devcontainer|deno|api-extractor"
                            + "|settings|launch|tasks|extensions|keybindings)\\.json|.*\\.jsonc"
                            + "|.*\\.code-workspace");
    private static final Pattern COMPOSE =
            Pattern.compile("docker-compose[\\w.-]*\\.ya?ml|compose(?:\\.[\\w-]+)?\\.ya?ml");
    private static final Set<String> XML =
            Set.of("xml", "xsd", "xsl", "xslt", "svg", "pom", "fxml", "wsdl", "csproj", "plist");

    private final JavaGrammar java = new JavaGrammar();
    private final Grammar python = new PythonGrammar();
    private final Grammar toml = new TomlGrammar();

    @Override
    public Optional<Fault> fault(RepoPath path, String content) {
        if (content.length() > CHARS_MAX || isBrokenSample(path)) {
            return Optional.empty();
        }
        try {
            return grammar(path).flatMap(grammar -> grammar.fault(withoutMark(content)));
        } catch (StackOverflowError tooDeep) {
            // Recursive parsers end here on nesting that no person writes.
            return Optional.empty();
        }
    }

    @Override
    public Map<RepoPath, Fault> faults(Map<RepoPath, String> files) {
        var others = new HashMap<>(files);
        var sources = files.keySet().stream().filter(this::isJava).toList();
        if (areRight(sources.stream().map(files::get).toList())) {
            others.keySet().removeAll(sources);
        }
        return SyntaxCheck.super.faults(others);
    }

    private boolean isJava(RepoPath path) {
        return grammar(path).filter(java::equals).isPresent();
    }

    private boolean areRight(List<String> sources) {
        if (sources.stream().anyMatch(source -> source.length() > CHARS_MAX)) {
            return false;
        }
        try {
            return java.accepts(sources.stream().map(LanguageSyntax::withoutMark).toList());
        } catch (StackOverflowError tooDeep) {
            return false;
        }
    }

    private Optional<Grammar> grammar(RepoPath path) {
        var name = path.fileName().toLowerCase(Locale.ROOT);
        var kind = name.substring(name.lastIndexOf('.') + 1);
        if (isCommentedJson(path, name)) {
            return Optional.of(unlessTemplate(JsonGrammar.COMMENTED));
        }
        if (XML.contains(kind)) {
            return Optional.of(unlessTemplate(new XmlGrammar()));
        }
        return switch (kind) {
            case "java" -> Optional.of(java);
            case "py", "pyi" -> Optional.of(python);
            case "toml" -> Optional.of(unlessTemplate(toml));
            case "properties" -> Optional.of(new PropertiesGrammar());
            case "json" -> Optional.of(unlessTemplate(JsonGrammar.STRICT));
            case "yml", "yaml" ->
                    Optional.of(unlessTemplate(new YamlGrammar(COMPOSE.matcher(name).matches())));
            default -> Optional.empty();
        };
    }

    private static boolean isCommentedJson(RepoPath path, String name) {
        return COMMENTED_JSON.matcher(name).matches()
                || (name.endsWith(".json") && path.segments().contains(".vscode"));
    }

    // Helm, Jinja and their kin become the language only when they are filled in.
    private static Grammar unlessTemplate(Grammar grammar) {
        return content ->
                List.of("{{", "{%", "<%").stream().anyMatch(content::contains)
                        ? Optional.empty()
                        : grammar.fault(content);
    }

    private static boolean isBrokenSample(RepoPath path) {
        var segments = path.segments();
        return segments.stream().anyMatch(TEST_FOLDERS::contains)
                && segments.stream()
                        .map(segment -> segment.toLowerCase(Locale.ROOT))
                        .anyMatch(segment -> BROKEN.matcher(segment).matches());
    }

    private static String withoutMark(String content) {
        return content.startsWith("\uFEFF") ? content.substring(1) : content;
    }
}
