package dev.autopack.executor.server.syntax;

import com.sonar.sslr.api.RecognitionException;
import dev.autopack.executor.domain.quality.SyntaxCheck.Fault;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sonar.python.parser.PythonParser;

/** Python 2 and 3 as one grammar, up to 3.13. */
final class PythonGrammar implements Grammar {
    // The parser tries each brace as a set and as a dictionary, which doubles its work each time.
    private static final int DEPTH_MAX = 14;
    // Template strings came with 3.14.
    private static final Pattern TOO_NEW = Pattern.compile("\\b[tT][rR]?[\"']");

    @Override
    public Optional<Fault> fault(String content) {
        if (depth(content) > DEPTH_MAX) {
            return Optional.empty();
        }
        try {
            var _ = PythonParser.create().parse(content);
            return Optional.empty();
        } catch (RecognitionException wrong) {
            return TOO_NEW.matcher(content).find()
                    ? Optional.empty()
                    : Grammar.fault(wrong.getLine(), "Python", "this line cannot be read");
        }
    }

    // Brackets in strings count as well: this only has to be a bound.
    private static int depth(String content) {
        var depth = 0;
        var most = 0;
        for (var at = 0; at < content.length(); at++) {
            depth +=
                    switch (content.charAt(at)) {
                        case '(', '[', '{' -> 1;
                        case ')', ']', '}' -> depth > 0 ? -1 : 0;
                        default -> 0;
                    };
            most = Math.max(most, depth);
        }
        return most;
    }
}
