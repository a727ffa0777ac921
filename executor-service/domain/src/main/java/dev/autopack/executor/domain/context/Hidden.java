package dev.autopack.executor.domain.context;

import dev.autopack.executor.domain.change.RepoPath;
import java.util.List;
import java.util.Set;

/** Paths that no prompt shows: what tools make, and what is likely to hold a secret. */
final class Hidden {
    private static final Set<String> FOLDERS =
            Set.of(
                    ".autonomous_runs",
                    ".git",
                    ".gradle",
                    ".venv",
                    "__pycache__",
                    "build",
                    "dist",
                    "node_modules",
                    "target",
                    "venv");
    private static final List<String> SECRET_ENDINGS =
            List.of(".pem", ".key", ".p12", ".jks", ".keystore", ".pfx");

    private Hidden() {}

    static boolean hides(RepoPath path) {
        var segments = path.segments();
        var folders = segments.subList(0, segments.size() - 1);
        return folders.stream().map(RepoPath::fold).anyMatch(FOLDERS::contains) || secret(path);
    }

    private static boolean secret(RepoPath path) {
        var name = RepoPath.fold(path.fileName());
        return name.equals(".env")
                || (name.startsWith(".env.") && !name.endsWith(".example"))
                || name.startsWith("id_rsa")
                || name.startsWith("id_ed25519")
                || SECRET_ENDINGS.stream().anyMatch(name::endsWith);
    }
}
