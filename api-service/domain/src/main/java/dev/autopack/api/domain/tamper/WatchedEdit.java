package dev.autopack.api.domain.tamper;

import dev.autopack.api.domain.change.RepoPath;
import dev.autopack.api.domain.tamper.WatchedFile.Kind;
import java.util.List;

/** An edit of a watched file, with both texts as code. */
record WatchedEdit(FileEdit edit, WatchedFile file, Code before, Code after) {
    private static final String TESTS_BEGIN = "#[cfg(test)]";

    static WatchedEdit of(FileEdit edit, WatchedFile file) {
        return new WatchedEdit(
                edit,
                file,
                Code.of(tests(file, edit.before()), file.language()),
                Code.of(tests(file, edit.after()), file.language()));
    }

    // Rust keeps tests at the end of the sources that they test.
    private static String tests(WatchedFile file, String text) {
        var from = file.kind() == Kind.MIXED ? text.indexOf(TESTS_BEGIN) : 0;
        return from < 0 ? "" : text.substring(from);
    }

    static String shown(FileEdit edit) {
        return RepoPath.shown(edit.path());
    }

    String path() {
        return shown(edit);
    }

    boolean is(Kind... kinds) {
        return List.of(kinds).contains(file.kind());
    }
}
