package dev.autopack.local.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import dev.autopack.api.contract.ledger.LedgerEntryView;
import dev.autopack.api.domain.ledger.Entry;
import dev.autopack.api.domain.ledger.EntryDraft;
import dev.autopack.local.client.ApiClient;
import dev.autopack.local.client.Json;
import dev.autopack.local.launch.LaunchException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;

/** The entries of one run, as fetched or as read from a file. */
public record LedgerFile(String runId, List<LedgerEntryView> entries) {
    private static final long ENTRIES_MAX = 1_000_000;

    /** Page by page until the end. */
    public static LedgerFile fetched(ApiClient api, String runId) {
        var entries = new ArrayList<LedgerEntryView>();
        var page = api.ledger(runId, 0);
        entries.addAll(page.entries());
        var next = page.nextAfter();
        while (next != null && entries.size() < ENTRIES_MAX) {
            page = api.ledger(runId, next);
            entries.addAll(page.entries());
            next = page.nextAfter();
        }
        return new LedgerFile(runId, entries);
    }

    /** Takes pages of the API, an array of entries, or one entry after the other. */
    public static LedgerFile read(Path file) {
        try (var values =
                Json.MAPPER.readerFor(JsonNode.class).<JsonNode>readValues(file.toFile())) {
            var entries = new ArrayList<LedgerEntryView>();
            while (values.hasNext()) {
                add(values.next(), entries);
            }
            if (entries.isEmpty()) {
                throw new LaunchException(file + " holds no ledger entries.");
            }
            return new LedgerFile(entries.getFirst().runId(), entries);
        } catch (IOException | IllegalArgumentException e) {
            throw new LaunchException(file + " is not a ledger.", e);
        }
    }

    /** One entry per line. */
    public void write(Path file) {
        var text = new StringBuilder();
        entries.forEach(
                entry -> text.append(Json.MAPPER.valueToTree(entry).toString()).append('\n'));
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new LaunchException("The ledger could not be written to " + file + ".", e);
        }
    }

    List<Entry> asEntries() {
        return entries.stream().map(LedgerFile::entry).toList();
    }

    private static void add(JsonNode value, List<LedgerEntryView> entries) {
        if (value.isArray()) {
            value.forEach(each -> add(each, entries));
        } else if (value.has("entries")) {
            add(value.get("entries"), entries);
        } else {
            entries.add(Json.MAPPER.convertValue(value, LedgerEntryView.class));
        }
    }

    // A compiled record constructor no longer tells that the values of its map may be null.
    @SuppressWarnings("NullAway")
    private static Entry entry(LedgerEntryView view) {
        try {
            var draft = new EntryDraft(view.runId(), view.kind(), view.principal(), view.payload());
            var entry =
                    new Entry(
                            draft,
                            view.seq(),
                            Instant.parse(view.at()),
                            view.payloadHash(),
                            view.prevHash(),
                            view.hash());
            if (!entry.atText().equals(view.at())) {
                throw new LaunchException(
                        "Entry %d: its time was rewritten.".formatted(view.seq()));
            }
            return entry;
        } catch (DateTimeParseException | IllegalArgumentException e) {
            throw new LaunchException("Entry %d is not an entry.".formatted(view.seq()), e);
        }
    }
}
