package dev.autopack.local.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autopack.api.domain.ledger.EntryDraft;
import dev.autopack.api.domain.ledger.LedgerChain;
import dev.autopack.api.domain.ledger.LedgerHead;
import dev.autopack.local.git.Git;
import dev.autopack.local.launch.LaunchException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerFileTest {
    private static final String ENTRY =
            """
            {"run_id":"r1","seq":%d,"kind":"%s","at":"%s","principal":"p","payload":{"n":%d},\
            "payload_hash":"%s","prev_hash":"%s","hash":"%s"}
            """;

    @TempDir Path folder;
    private final List<String> lines = new ArrayList<>();
    private LedgerHead head = LedgerHead.genesis("r1");

    @BeforeEach
    void write() {
        for (var number = 1; number <= 4; number++) {
            var draft = new EntryDraft("r1", "thing.done", "p", Map.of("n", number));
            var entry = LedgerChain.next(head, draft, Instant.parse("2026-03-01T10:15:00Z"));
            lines.add(
                    ENTRY.formatted(
                            number,
                            draft.kind(),
                            entry.atText(),
                            number,
                            entry.payloadHash(),
                            entry.prevHash(),
                            entry.hash()));
            head = entry.head();
        }
    }

    @Test
    void an_untouched_ledger_is_intact() throws IOException {
        assertThat(verify(lines, Optional.empty()).isIntact()).isTrue();
    }

    @Test
    void the_same_entries_are_read_from_a_page_and_from_an_array() throws IOException {
        var array = "[" + String.join(",", lines) + "]";
        assertThat(verify(List.of(array), Optional.empty()).entries()).isEqualTo(4);
        var page = "{\"run_id\":\"r1\",\"entries\":%s}".formatted(array);
        assertThat(verify(List.of(page), Optional.empty()).isIntact()).isTrue();
    }

    @Test
    void an_edited_payload_is_found() throws IOException {
        lines.set(1, lines.get(1).replace("{\"n\":2}", "{\"n\":7}"));
        assertThat(verify(lines, Optional.empty()).sentence())
                .contains("BROKEN at entry 2 (PAYLOAD_EDITED)");
    }

    @Test
    void a_time_in_another_spelling_is_found() throws IOException {
        lines.set(1, lines.get(1).replace(".000000Z", "Z"));
        assertThatThrownBy(() -> verify(lines, Optional.empty()))
                .isInstanceOf(LaunchException.class)
                .hasMessage("Entry 2: its time was rewritten.");
    }

    @Test
    void a_cut_off_tail_is_found_by_the_trailer_of_a_commit() throws IOException {
        var repository = repositoryWithTrailer(head.anchor());
        assertThat(verify(lines, repository).sentence()).contains("intact").contains("1 anchors");
        assertThat(verify(lines.subList(0, 3), Optional.empty()).isIntact()).isTrue();
        assertThat(verify(lines.subList(0, 3), repository).sentence()).contains("TRUNCATED");
    }

    @Test
    void a_run_without_a_branch_has_no_anchors() throws IOException {
        new Git(folder).run(List.of("init", "--quiet"));
        assertThat(verify(lines, Optional.of(folder.toString())).anchors()).isZero();
    }

    @Test
    void something_else_is_not_taken_for_a_ledger() {
        assertThatThrownBy(() -> verify(List.of("hello"), Optional.empty()))
                .isInstanceOf(LaunchException.class)
                .hasMessageEndingWith("is not a ledger.");
    }

    private VerifyLedger.Result verify(List<String> text, Optional<String> repository)
            throws IOException {
        var file = Files.write(folder.resolve("ledger.jsonl"), text);
        return VerifyLedger.verify(LedgerFile.read(file), repository);
    }

    private Optional<String> repositoryWithTrailer(String anchor) {
        var git = new Git(folder);
        git.run(List.of("init", "--quiet"));
        git.run(
                List.of(
                        "-c",
                        "user.name=t",
                        "-c",
                        "user.email=t@localhost",
                        "commit",
                        "--quiet",
                        "--allow-empty",
                        "--message=Change\n\nAutopack-Ledger: " + anchor));
        git.run(List.of("branch", "autopack/r1"));
        return Optional.of(folder.toString());
    }
}
