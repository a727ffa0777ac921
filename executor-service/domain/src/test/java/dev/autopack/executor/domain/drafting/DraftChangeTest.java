package dev.autopack.executor.domain.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autopack.executor.domain.calling.CallModel;
import dev.autopack.executor.domain.catalogue.Usage;
import dev.autopack.executor.domain.change.RepoPath;
import dev.autopack.executor.domain.context.GatherContext;
import dev.autopack.executor.domain.draft.Draft;
import dev.autopack.executor.domain.draft.DraftRequest;
import dev.autopack.executor.domain.draft.LineReader;
import dev.autopack.executor.domain.draft.Model;
import dev.autopack.executor.domain.draft.ReadDraft;
import dev.autopack.executor.domain.draft.StopReason;
import dev.autopack.executor.domain.lease.InMemoryControlPlane;
import dev.autopack.executor.domain.lease.Orders;
import dev.autopack.executor.domain.refusal.Reason;
import dev.autopack.executor.domain.refusal.Refusal;
import dev.autopack.executor.domain.routing.OneModel;
import dev.autopack.executor.domain.workspace.InMemoryRepository;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DraftChangeTest {
    private static final String TOO_LONG = "too long";

    private final InMemoryControlPlane control = new InMemoryControlPlane(Orders.order(), 3);
    private final List<DraftRequest> requests = new ArrayList<>();

    @Test
    void aCutAnswerGetsMoreRoomOnce() {
        var read = draft("src/a=1\nsrc/b=...", "src/a=1\nsrc/b=2");

        assertThat(names(read)).containsExactly("src/a", "src/b");
        assertThat(rooms()).containsExactly(16_384L, 20_480L);
        assertThat(requests).extracting(DraftRequest::ordinal).containsExactly(1, 2);
        assertThat(control.calls()).containsExactly("reserve", "settle", "reserve", "settle");
    }

    @Test
    void whatIsFinishedIsKeptAndOnlyTheRestIsAskedFor() {
        var read =
                draft("src/a=1\nsrc/b=...", "src/a=1\nsrc/b=...", "src/b=2\nsrc/c=...", "src/c=3");

        assertThat(names(read)).containsExactly("src/a", "src/b", "src/c");
        assertThat(rooms()).containsExactly(16_384L, 20_480L, 20_480L, 20_480L);
        assertThat(requests.get(2).prompt().user())
                .contains(
                        "# CONTINUATION REQUEST",
                        "## Finished, kept",
                        "- src/a",
                        "## Still to be written",
                        "- src/b");
        assertThat(requests.get(3).prompt().user()).contains("- src/c");
        assertThat(control.outstanding()).isZero();
    }

    @Test
    void afterTwoContinuationsItIsTruncated() {
        assertThatThrownBy(() -> draft("a=...", "a=1\nb=...", "b=2\nc=...", "c=3\nd=..."))
                .isInstanceOfSatisfying(Refusal.class, this::isTruncated)
                .hasMessageContaining("a, b, c");
        assertThat(requests).hasSize(4);
    }

    @Test
    void theRestMustHoldWhatWasBegun() {
        assertThatThrownBy(() -> draft("a=...", "a=1\nb=...", "c=3"))
                .isInstanceOfSatisfying(Refusal.class, this::isTruncated)
                .hasMessageContaining("lacks b");
    }

    @Test
    void theRestMustNotChangeWhatIsFinished() {
        assertThatThrownBy(() -> draft("a=...", "a=1\nb=...", "a=2\nb=2"))
                .isInstanceOfSatisfying(Refusal.class, this::isTruncated)
                .hasMessageContaining("'a' once more");
    }

    @Test
    void aPromptThatIsTooLongIsShortenedTwice() {
        assertThat(names(draft(TOO_LONG, TOO_LONG, "src/a=1"))).containsExactly("src/a");
        assertThat(requests).extracting(DraftRequest::ordinal).containsExactly(1, 2, 3);

        assertThatThrownBy(() -> draft(TOO_LONG, TOO_LONG, TOO_LONG, "src/a=1"))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.reason()).isEqualTo(Reason.PROMPT_TOO_LONG));
    }

    @Test
    void theOptionIsTheUpperLimit() {
        var read = draft(1_000, "src/a=1\nsrc/b=...", "src/b=2");

        assertThat(names(read)).containsExactly("src/a", "src/b");
        assertThat(rooms()).containsExactly(1_000L, 1_000L);
    }

    private void isTruncated(Refusal refusal) {
        assertThat(refusal.reason()).isEqualTo(Reason.DRAFT_TRUNCATED);
    }

    private List<Long> rooms() {
        return requests.stream().map(DraftRequest::outputTokensMax).toList();
    }

    private static List<String> names(ReadDraft.Understood read) {
        return read.change().paths().stream().map(RepoPath::value).toList();
    }

    private ReadDraft.Understood draft(String... answers) {
        return draft(64_000, answers);
    }

    private ReadDraft.Understood draft(long most, String... answers) {
        requests.clear();
        var left = new ArrayDeque<>(List.of(answers));
        Model model = request -> answer(request, left.remove());
        var calls = new CallModel(model, OneModel.ROUTER, control, String::length);
        var prompts = new BuilderPrompt(new GatherContext(String::length));
        var assignment = new InMemoryControlPlane(Orders.order(), 3).take().orElseThrow();
        var workspace =
                new InMemoryRepository(Map.of("src/old", "old"))
                        .open(assignment.attempt(), "u", "main", Optional.empty());
        return new DraftChange(calls, new LineReader(), prompts, most).draft(assignment, workspace);
    }

    private Draft answer(DraftRequest request, String text) {
        requests.add(request);
        if (text.equals(TOO_LONG)) {
            throw new Refusal(Reason.PROMPT_TOO_LONG, text);
        }
        var cut = text.endsWith("...");
        var used = cut ? request.outputTokensMax() : 10;
        var stop = cut ? StopReason.MAX_TOKENS : StopReason.END_TURN;
        return new Draft(text, stop, Usage.of(100, used), request.model().name(), Optional.empty());
    }
}
