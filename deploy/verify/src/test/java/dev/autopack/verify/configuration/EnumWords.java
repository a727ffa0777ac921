package dev.autopack.verify.configuration;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import java.util.Locale;
import java.util.stream.Collectors;

/** The values of an enum as a person writes them into a setting. */
final class EnumWords {
    private EnumWords() {}

    static String of(ClassTree type) {
        return type.getMembers().stream()
                .filter(member -> member.getKind() == Tree.Kind.VARIABLE)
                .map(VariableTree.class::cast)
                .filter(
                        constant ->
                                constant.getType()
                                        .toString()
                                        .equals(type.getSimpleName().toString()))
                .map(constant -> constant.getName().toString().toLowerCase(Locale.ROOT))
                .map(word -> "`" + word.replace('_', '-') + "`")
                .collect(Collectors.joining(", "));
    }
}
