package dev.autopack.api.domain.change;

import dev.autopack.api.domain.ledger.CanonicalJson;
import dev.autopack.api.domain.ledger.Sha256;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Binds an approval and a commit to exactly one change. */
final class ChangeHash {
    private ChangeHash() {}

    static String of(ChangeFacts facts) {
        return CanonicalJson.hash(
                Map.of("changes", facts.files().stream().map(ChangeHash::member).toList()));
    }

    static String ofContent(String content) {
        return Sha256.of(content);
    }

    private static Map<String, @Nullable Object> member(FileFact fact) {
        return switch (fact) {
            case FileFact.Created(var path, var mode, var content, _) ->
                    member(path, "create", mode, content);
            case FileFact.Modified(var path, var mode, var content, _) ->
                    member(path, "modify", mode, content);
            case FileFact.Deleted(var path, _) -> member(path, "delete", null, null);
        };
    }

    private static Map<String, @Nullable Object> member(
            String path, String kind, @Nullable String mode, @Nullable String content) {
        var member = new LinkedHashMap<String, @Nullable Object>();
        member.put("path", path);
        member.put("kind", kind);
        member.put("mode", mode);
        member.put("content_sha256", content);
        return member;
    }
}
