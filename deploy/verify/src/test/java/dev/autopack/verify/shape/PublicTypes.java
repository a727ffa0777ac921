package dev.autopack.verify.shape;

import dev.autopack.verify.source.JavaFile;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** The types of the servers that are not hidden in their package. */
final class PublicTypes {
    private PublicTypes() {}

    static String listed(List<JavaFile> files) {
        return files.stream()
                .filter(file -> file.packageName().matches("dev\\.autopack\\.\\w+\\.server.*"))
                .flatMap(file -> Declarations.of(file).types().stream())
                .filter(Declarations.Type::isTopLevel)
                .filter(t -> t.tree().getModifiers().getFlags().contains(Modifier.PUBLIC))
                .map(type -> type.file().packageName() + "." + type.name())
                .sorted()
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
