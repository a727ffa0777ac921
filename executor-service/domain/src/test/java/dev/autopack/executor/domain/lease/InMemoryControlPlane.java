package dev.autopack.executor.domain.lease;

import dev.autopack.executor.domain.change.ChangeHash;
import dev.autopack.executor.domain.lease.order.PhaseOrder;
import dev.autopack.executor.domain.lease.order.RepositoryOrder;
import dev.autopack.executor.domain.recovery.Next;
import dev.autopack.executor.domain.recovery.PastAttempt;
import dev.autopack.executor.domain.refusal.Reason;
import dev.autopack.executor.domain.refusal.Refusal;
import dev.autopack.executor.domain.review.Review;
import dev.autopack.executor.domain.routing.Overrides;
import dev.autopack.executor.domain.run.AttemptId;
import dev.autopack.executor.domain.run.PhaseId;
import dev.autopack.executor.domain.run.RunId;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** One phase and its attempts as the server sees them: queue, feedback, tokens, approval. */
public final class InMemoryControlPlane implements ControlPlane, TokenBudget {
    private final PhaseOrder order;
    private final int attemptsMax;
    private final List<String> calls = new ArrayList<>();
    private final List<String> feedback = new ArrayList<>();
    private final List<PastAttempt> attempts = new ArrayList<>();
    private final List<Review> reviews = new ArrayList<>();
    private final List<FailedAttempt> failures = new ArrayList<>();
    private final List<Spending> spendings = new ArrayList<>();
    private final Map<String, Long> reserved = new HashMap<>();
    private final Map<String, Refusal> refusals = new HashMap<>();
    private final Map<String, Runnable> surprises = new HashMap<>();
    private final Deque<String> moves = new ArrayDeque<>();
    private final List<Proposal> judged = new ArrayList<>();
    private final List<String> judgedBases = new ArrayList<>();
    private final List<Spent> settled = new ArrayList<>();
    private Function<Proposal, Judgement> judge =
            proposal -> new Judgement.Clear(ChangeHash.of(proposal.change()), "7:abc");
    private Optional<Proposal> held = Optional.empty();
    private Optional<ApprovedChange> approved = Optional.empty();
    private Optional<String> head = Optional.empty();
    private Optional<TestedCommit> tested = Optional.empty();
    private String state = "QUEUED";
    private int attempt = 1;
    private long spent;

    public InMemoryControlPlane(PhaseOrder order, int attemptsMax) {
        this.order = order;
        this.attemptsMax = attemptsMax;
    }

    public void judgeBy(Function<Proposal, Judgement> judgement) {
        judge = judgement;
    }

    /** From now on the named call is refused. */
    public void refuse(String call, Reason reason) {
        refusals.put(call, new Refusal(reason, "refused: " + call));
    }

    /** From now on this happens at the named call, before it has an effect. */
    public void at(String call, Runnable surprise) {
        surprises.put(call, surprise);
    }

    /** The next settlements find that the branch of the run is at these commits by then. */
    public void moveTo(String... heads) {
        moves.addAll(List.of(heads));
    }

    public void approve() {
        var change = held.orElseThrow().change();
        approved = Optional.of(new ApprovedChange(ChangeHash.of(change), change));
        state = "QUEUED";
    }

    /** Gives the executor another change than the one that was approved. */
    public void approve(ApprovedChange other) {
        approved = Optional.of(other);
    }

    public Optional<Assignment> take() {
        if (!state.equals("QUEUED")) {
            return Optional.empty();
        }
        state = "EXECUTING";
        var id = new AttemptId(new RunId("r1"), new PhaseId("F1"), attempt);
        var task =
                new Assignment.Task(
                        order,
                        new RepositoryOrder("file:///shop.git", "main"),
                        head,
                        new Funds(1_000_000, 1_000_000 - spent),
                        Overrides.NONE);
        return Optional.of(
                new Assignment(
                        id,
                        new LeaseProof("lease-" + attempt, attempt),
                        Instant.EPOCH,
                        task,
                        new Assignment.History(
                                feedback, approved, attempts, attemptsMax, Guidance.NONE)));
    }

    public List<String> calls() {
        return List.copyOf(calls);
    }

    public List<String> feedback() {
        return List.copyOf(feedback);
    }

    public String state() {
        return state;
    }

    public Optional<String> head() {
        return head;
    }

    public List<Review> reviews() {
        return List.copyOf(reviews);
    }

    public List<FailedAttempt> failures() {
        return List.copyOf(failures);
    }

    /** What was set aside, call by call, with the models that were chosen. */
    public List<Spending> spendings() {
        return List.copyOf(spendings);
    }

    /** What was laid before the judge, in order. */
    public List<Proposal> judged() {
        return List.copyOf(judged);
    }

    /** The bases of what was laid before the judge, in order. */
    public List<String> judgedBases() {
        return List.copyOf(judgedBases);
    }

    /** What each call is said to have used. */
    public List<Spent> settled() {
        return List.copyOf(settled);
    }

    public Optional<TestedCommit> tested() {
        return tested;
    }

    public long spent() {
        return spent;
    }

    /** Tokens that are set aside and neither settled nor released. */
    public long outstanding() {
        return reserved.values().stream().mapToLong(Long::longValue).sum();
    }

    @Override
    public Judgement judge(Assignment assignment, String baseCommit, Proposal proposal) {
        called("judge");
        judged.add(proposal);
        judgedBases.add(baseCommit);
        var judgement = judge.apply(proposal);
        if (judgement instanceof Judgement.NeedsApproval) {
            held = Optional.of(proposal);
            state = "APPROVAL_PENDING";
        }
        return judgement;
    }

    @Override
    public void reportBuild(Assignment assignment, Proposal proposal) {
        called("reportBuild");
    }

    @Override
    public void reportTests(Assignment assignment, TestedCommit commit) {
        called("reportTests");
        tested = Optional.of(commit);
    }

    @Override
    public Settled finish(Assignment assignment, String commit, String baseCommit) {
        called("finish");
        var moved = Optional.ofNullable(moves.poll());
        if (moved.isPresent()) {
            head = moved;
            return new Settled("INSUFFICIENT_EVIDENCE", state, List.of(), moved);
        }
        head = Optional.of(commit);
        state = "COMPLETE";
        return new Settled("SUPPORTED", state, List.of(), Optional.empty());
    }

    @Override
    public void reportReview(Assignment assignment, Review review) {
        called("reportReview");
        reviews.add(review);
    }

    @Override
    public Settled fail(Assignment assignment, FailedAttempt failed) {
        called("fail");
        feedback.add(failed.feedback());
        failures.add(failed);
        var effect = failed.reason().effect();
        attempts.add(
                new PastAttempt(
                        attempt,
                        failed.reason().name(),
                        failed.fingerprint(),
                        effect == Reason.Effect.RETRY,
                        failed.next(),
                        Optional.empty()));
        state = after(failed);
        attempt += state.equals("QUEUED") ? 1 : 0;
        return new Settled("INSUFFICIENT_EVIDENCE", state, List.of(), Optional.empty());
    }

    private String after(FailedAttempt failed) {
        var counted = attempts.stream().filter(PastAttempt::counted).count();
        return switch (failed.next()) {
            case Next.AskPerson _ -> "APPROVAL_PENDING";
            case Next.GiveUp _ -> "FAILED";
            case Next.Retry _, Next.LargerBudget _, Next.OtherModel _, Next.Replan _ ->
                    counted < attemptsMax ? "QUEUED" : "FAILED";
        };
    }

    @Override
    public String reserve(Assignment assignment, Spending most) {
        called("reserve");
        var id = "reservation-" + calls.size();
        reserved.put(id, most.tokens());
        spendings.add(most);
        return id;
    }

    @Override
    public void settle(Assignment assignment, String reservation, Spent used) {
        called(used.succeeded() ? "settle" : "release");
        reserved.remove(reservation);
        settled.add(used);
        spent += used.usage().total();
    }

    private void called(String call) {
        calls.add(call);
        surprises.getOrDefault(call, () -> {}).run();
        var refusal = refusals.get(call);
        if (refusal != null) {
            throw refusal;
        }
    }
}
