package dev.autopack.verify.shape;

import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import dev.autopack.verify.source.Finding;
import dev.autopack.verify.source.JavaFile;
import java.util.List;
import javax.lang.model.element.Modifier;

/** An interface that others implement promises a handful of things. */
final class Ports implements Rule {
    @Override
    public List<Finding> check(JavaFile file) {
        return Declarations.of(file).types().stream()
                .filter(type -> type.tree().getKind() == Tree.Kind.INTERFACE)
                .filter(type -> promises(type) > Limits.METHODS_OF_A_PORT)
                .map(
                        type ->
                                new Finding(
                                        "port too wide",
                                        type.name(),
                                        "%d methods, limit %d"
                                                .formatted(
                                                        promises(type), Limits.METHODS_OF_A_PORT)))
                .toList();
    }

    private static long promises(Declarations.Type type) {
        var isConfig =
                type.file().text().contains("@ConfigMapping")
                        || type.tree().getModifiers().getFlags().contains(Modifier.SEALED);
        return isConfig
                ? 0
                : type.tree().getMembers().stream()
                        .filter(MethodTree.class::isInstance)
                        .map(MethodTree.class::cast)
                        .filter(method -> method.getBody() == null)
                        .count();
    }
}
