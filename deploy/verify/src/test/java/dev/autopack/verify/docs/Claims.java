package dev.autopack.verify.docs;

import dev.autopack.local.launch.Verb;
import dev.autopack.verify.source.Finding;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a page says about the checkout and what is not so. */
record Claims(Path root, Set<String> javaFiles) {
    private static final Pattern FILE = Pattern.compile("[\\w.-]+(/[\\w.-]+)*/?");
    private static final Pattern VERB =
            Pattern.compile("deploy/autopack\\s+(?:--?\\S+\\s+)*([a-z]+)");
    private static final Pattern UNFINISHED =
            Pattern.compile(
                    "(?i)\\b(TODO|FIXME|TBD|WIP|coming soon|will be (added|supported|implemented|available)"
                            + "|not yet (supported|implemented|available|done)|in (the|a) future|for now"
                            + "|roadmap|planned|work in progress|unimplemented)\\b");

    List<Finding> check(Page page) {
        return Stream.of(brokenLinks(page), missingFiles(page), unknownVerbs(page), plans(page))
                .flatMap(findings -> findings)
                .toList();
    }

    private Stream<Finding> brokenLinks(Page page) {
        return page.links().stream()
                .filter(link -> !link.matches("[a-z]+:.*"))
                .filter(link -> !leads(page, link))
                .map(link -> found("broken link", page, link));
    }

    private boolean leads(Page page, String link) {
        var hash = link.indexOf('#');
        var file = hash < 0 ? link : link.substring(0, hash);
        var target = file.isEmpty() ? page.path() : page.path().resolveSibling(file).normalize();
        if (!target.startsWith(root) || !Files.exists(target)) {
            return false;
        }
        return hash < 0
                || !target.toString().endsWith(".md")
                || Page.read(target).anchors().contains(link.substring(hash + 1));
    }

    /**
     * Code that begins with a top-level name of the checkout is the name of a file; of a Java file
     * the end of its path is enough.
     */
    private Stream<Finding> missingFiles(Page page) {
        return page.code().stream()
                .filter(code -> FILE.matcher(code).matches())
                .filter(code -> isMissing(code))
                .map(code -> found("no such file", page, code));
    }

    private boolean isMissing(String code) {
        if (code.endsWith(".java")) {
            return javaFiles.stream().noneMatch(file -> ("/" + file).endsWith("/" + code));
        }
        if (!code.contains("/")) {
            return false;
        }
        var top = code.substring(0, code.indexOf('/'));
        return Files.exists(root.resolve(top))
                && !top.startsWith("..")
                && !top.equals("target")
                && !top.equals(".autopack")
                && !Files.exists(root.resolve(code));
    }

    private Stream<Finding> unknownVerbs(Page page) {
        return page.commands().stream()
                .flatMap(line -> VERB.matcher(line).results())
                .map(match -> match.group(1))
                .filter(verb -> Verb.named(verb).isEmpty())
                .map(verb -> found("no such verb", page, "deploy/autopack " + verb));
    }

    private Stream<Finding> plans(Page page) {
        return UNFINISHED
                .matcher(page.prose())
                .results()
                .map(match -> found("plan, not product", page, match.group()));
    }

    private Finding found(String rule, Page page, String what) {
        return new Finding(rule, root.relativize(page.path()).toString(), what);
    }
}
