package dev.autopack.executor.server.syntax;

import dev.autopack.executor.domain.quality.SyntaxCheck.Fault;
import java.io.StringReader;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.ScalarEvent;

/**
 * YAML of any number of documents, read as events: no tag is looked up, no alias is followed.
 *
 * @param compose whether it is a compose file, which needs services
 */
record YamlGrammar(boolean compose) implements Grammar {
    private static final Set<String> COMPOSED = Set.of("services", "include", "extends");

    @Override
    public Optional<Fault> fault(String content) {
        var reading = new Reading();
        try {
            new Yaml(new LoaderOptions()).parse(new StringReader(content)).forEach(reading::event);
        } catch (MarkedYAMLException wrong) {
            var mark = wrong.getProblemMark();
            var problem = wrong.getProblem();
            return Grammar.fault(
                    mark == null ? 1 : mark.getLine() + 1,
                    "YAML",
                    problem == null ? "it cannot be read" : problem);
        } catch (YAMLException wrong) {
            return Grammar.fault(1, "YAML", "a character is not allowed");
        }
        return compose && reading.keys.stream().noneMatch(COMPOSED::contains)
                ? Grammar.fault(1, "compose file", "it has no 'services'")
                : Optional.empty();
    }

    /** Collects the keys of the outermost mapping. */
    private static final class Reading {
        private final Set<String> keys = new HashSet<>();
        private int depth;
        private boolean isKey = true;

        void event(Event event) {
            switch (event.getEventId()) {
                case MappingStart, SequenceStart -> {
                    if (depth == 1) {
                        isKey = false;
                    }
                    depth++;
                }
                case MappingEnd, SequenceEnd -> {
                    depth--;
                    if (depth == 1) {
                        isKey = true;
                    }
                }
                case Scalar -> scalar((ScalarEvent) event);
                case Alias -> isKey = depth == 1 || isKey;
                case Comment, DocumentEnd, DocumentStart, StreamEnd, StreamStart -> {}
            }
        }

        private void scalar(ScalarEvent scalar) {
            if (depth != 1) {
                return;
            }
            if (isKey) {
                keys.add(scalar.getValue());
            }
            isKey = !isKey;
        }
    }
}
