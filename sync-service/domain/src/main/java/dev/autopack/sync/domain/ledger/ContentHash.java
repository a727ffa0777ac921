package dev.autopack.sync.domain.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.stream.Collectors;

/** The short hash by which unchanged entries and unchanged ledgers are recognised. */
public final class ContentHash {
    private static final int BYTES = 8;

    private ContentHash() {}

    public static String of(String content) {
        var digest = sha256().digest(content.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest, 0, BYTES);
    }

    /** One hash over a whole ledger, whatever the order of its entries. */
    public static String ofAll(Collection<SotEntry> entries) {
        return of(
                entries.stream()
                        .sorted(
                                Comparator.comparing((SotEntry entry) -> entry.key().id())
                                        .thenComparing(SotEntry::content))
                        .map(entry -> entry.key().id() + entry.contentHash())
                        .collect(Collectors.joining()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
