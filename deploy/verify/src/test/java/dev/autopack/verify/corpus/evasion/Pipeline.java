package dev.autopack.verify.corpus.evasion;

import dev.autopack.api.domain.policy.Verdict;
import dev.autopack.executor.domain.change.BaseFile;
import dev.autopack.executor.domain.change.BaseFiles;
import dev.autopack.executor.domain.change.ChangeSet;
import dev.autopack.executor.domain.change.FileMode;
import dev.autopack.executor.domain.draft.DraftReader;
import dev.autopack.executor.domain.draft.ReadDraft;
import dev.autopack.executor.domain.draft.Reading;
import dev.autopack.verify.corpus.Checks;
import dev.autopack.verify.corpus.Inside;
import java.util.List;
import java.util.Map;

/** An answer's whole way up to the moment at which something would be written. */
final class Pipeline {
    static final Checks.Rules SCOPED =
            new Checks.Rules(
                    List.of("src/"),
                    List.of("src/frozen.txt", "src/frozen/"),
                    List.of("src/secret/"));
    static final Checks.Rules OPEN = new Checks.Rules(List.of(), List.of(), List.of("src/secret/"));

    private static final String LIBRARY =
            "def one():\n    return 1\n\n\ndef two():\n    return 22\n\n\ndef three():\n    return 333\n";
    private static final Map<String, String> FILES =
            Map.of(
                    "src/a.txt", "one\n",
                    "src/lib.py", LIBRARY,
                    "src/frozen.txt", "one\n",
                    "ci.yml", "one\n");
    private static final BaseFiles BASE =
            path ->
                    switch (path.value()) {
                        case "link" -> new BaseFile.Opaque("link");
                        case "vendor" -> new BaseFile.Opaque("submodule");
                        case String one when FILES.containsKey(one) ->
                                new BaseFile.Text(FileMode.REGULAR, FILES.get(one));
                        case String _ -> new BaseFile.Absent();
                    };

    private final DraftReader reader =
            Inside.make("dev.autopack.executor.server.format.AnswerReader", DraftReader.class);
    private final Checks checks = new Checks();

    /** Where an answer comes to its end. */
    enum End {
        UNREADABLE,
        REFUSED,
        FORBIDDEN,
        HELD,
        WRITTEN
    }

    static boolean isThere(String path) {
        return FILES.containsKey(path);
    }

    End of(String answer, Checks.Rules rules) {
        return switch (reader.read(answer, Reading.PLAIN, BASE)) {
            case ReadDraft.Faulty _ -> End.UNREADABLE;
            case ReadDraft.Cut(var finished, _, _, _) -> of(finished, rules);
            case ReadDraft.Understood(var change, _, _) -> of(change, rules);
        };
    }

    private End of(ChangeSet change, Checks.Rules rules) {
        if (change.isEmpty()) {
            return End.UNREADABLE;
        }
        if (!checks.refusals(change, BASE, rules).isEmpty()) {
            return End.REFUSED;
        }
        return switch (checks.verdict(change, BASE, rules)) {
            case Verdict.Clear _ -> End.WRITTEN;
            case Verdict.NeedsApproval _ -> End.HELD;
            case Verdict.Forbidden _ -> End.FORBIDDEN;
        };
    }
}
