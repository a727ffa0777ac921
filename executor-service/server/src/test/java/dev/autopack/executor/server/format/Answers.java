package dev.autopack.executor.server.format;

import dev.autopack.executor.domain.change.BaseFile;
import dev.autopack.executor.domain.change.BaseFiles;
import dev.autopack.executor.domain.change.FileMode;
import dev.autopack.executor.domain.change.RepoPath;
import dev.autopack.executor.domain.draft.DraftFault;
import dev.autopack.executor.domain.draft.ReadDraft;
import dev.autopack.executor.domain.draft.Reading;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A small base and what readers say of answers about it. */
final class Answers {
    private static final AnswerReader READER = new AnswerReader();
    static final String HUNDRED = lines(100);
    private static final Map<String, String> FILES =
            Map.of(
                    "src/A.java",
                    "class A {\n    int one;\n    int two;\n}\n",
                    "build/b.txt",
                    "alpha\nbeta\n",
                    "win.txt",
                    "one\r\ntwo\r\n",
                    "no-end.txt",
                    "a\nb",
                    "hundred.txt",
                    HUNDRED,
                    "hundred.yaml",
                    HUNDRED,
                    "thousand.txt",
                    lines(1000),
                    "long.txt",
                    lines(1001),
                    "mod.py",
                    "def one():\n    pass\n\n\nclass Two:\n    pass\n" + lines(40));
    static final BaseFiles BASE = Answers::at;

    private Answers() {}

    static ReadDraft read(String answer, Reading how) {
        return READER.read(answer, how, BASE);
    }

    /** Each changed file with its new content, or the code of the fault. */
    static String outcome(String answer, Reading how) {
        return switch (read(answer, how)) {
            case ReadDraft.Understood(var change, _, _) -> change.changes().toString();
            case ReadDraft.Cut cut ->
                    "cut after %s, in %s".formatted(cut.finished().paths(), cut.unfinished());
            case ReadDraft.Faulty(DraftFault fault, _) -> fault.code();
        };
    }

    static String lines(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj("line %d\n"::formatted)
                .collect(Collectors.joining());
    }

    private static BaseFile at(RepoPath path) {
        if (path.value().equals("logo.png")) {
            return new BaseFile.Opaque("binary file");
        }
        var text = FILES.get(path.value());
        return text == null ? new BaseFile.Absent() : new BaseFile.Text(FileMode.REGULAR, text);
    }
}
