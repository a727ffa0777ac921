package dev.autopack.verify.shape;

import dev.autopack.verify.source.Finding;
import dev.autopack.verify.source.JavaFile;
import java.util.List;

/** Something that a single source file can break. */
@FunctionalInterface
interface Rule {
    List<Finding> check(JavaFile file);
}
