package dev.autopack.verify.shape;

import dev.autopack.verify.source.Finding;
import dev.autopack.verify.source.JavaFile;
import java.util.List;

/** A file fits on a few screens. */
record FileLines(int limit) implements Rule {
    @Override
    public List<Finding> check(JavaFile file) {
        if (file.lines() <= limit) {
            return List.of();
        }
        var what = "%d lines, limit %d".formatted(file.lines(), limit);
        return List.of(new Finding("file too long", file.name(), what));
    }
}
