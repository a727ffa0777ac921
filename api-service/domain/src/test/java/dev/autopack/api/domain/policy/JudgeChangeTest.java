package dev.autopack.api.domain.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autopack.api.domain.change.ChangeFacts;
import dev.autopack.api.domain.change.FileFact;
import dev.autopack.api.domain.change.LineCount;
import dev.autopack.api.domain.policy.PhaseRules.Allowance;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JudgeChangeTest {
    private final JudgeChange judge = new JudgeChange(PolicyLimits.STANDARD);

    @Test
    void everyViolationIsListed() {
        var verdict =
                judge.judge(
                        facts("config/app.yaml", "other/file.txt", "src/project/ok.txt"),
                        scoped("src/project/"));

        assertThat(verdict)
                .isEqualTo(
                        new Verdict.Forbidden(
                                List.of(
                                        "Protected path: config/app.yaml",
                                        "Outside scope: config/app.yaml",
                                        "Outside scope: other/file.txt")));
    }

    @Test
    void anEntryWithoutSlashHoldsForOnePathOnly() {
        var rules = scoped(" ./tests\\test_specific.py ");

        assertThat(judge.judge(facts("tests/test_specific.py"), rules))
                .isInstanceOf(Verdict.Clear.class);
        assertThat(judge.judge(facts("tests/test_specific_other.py"), rules))
                .isInstanceOf(Verdict.Forbidden.class);
    }

    @Test
    void anEmptyScopeRestrictsNothing() {
        assertThat(judge.judge(facts("anything/at/all.txt"), scoped()))
                .isInstanceOf(Verdict.Clear.class);
        assertThat(judge.judge(facts(), scoped("src/"))).isInstanceOf(Verdict.Clear.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".github/workflows/ci.yml",
                ".GitHub/workflows/ci.yml",
                ".autonomous_runs/x",
                ".env",
                "app/.env.local",
                "deep/down/server.PEM",
                "top.key",
                "Config/App.yaml",
                "own/secret.txt"
            })
    void aProtectedPathInScopeNeedsAPerson(String path) {
        var rules = new PhaseRules(List.of(), List.of(), List.of("own/"), Allowance.NONE, "", "");

        assertThat(judge.judge(facts(path), rules))
                .asInstanceOf(InstanceOfAssertFactories.type(Verdict.NeedsApproval.class))
                .satisfies(
                        needed -> {
                            assertThat(needed.reasons()).contains("Protected path: " + path);
                            assertThat(needed.risk().level()).isEqualTo(RiskScore.Level.MEDIUM);
                        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".git/config",
                "a/.git\u034f/x",
                ".G\u0130T/x",
                ".GIT/hooks/x",
                "a/.git/x",
                "../x",
                "/x",
                "a\\..\\..\\x"
            })
    void noScopeAndNoApprovalOpensGitOrTheWorldOutside(String path) {
        var verdict = judge.judge(facts(path), scoped());

        assertThat(verdict).isInstanceOf(Verdict.Forbidden.class);
        assertThat(verdict.approved()).isInstanceOf(Verdict.Forbidden.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"120000", "160000", "100664", "040000", ""})
    void onlyPlainFilesAreAllowed(String mode) {
        var fact = new FileFact.Created("src/link", mode, "0".repeat(64), LineCount.NONE);

        assertThat(judge.judge(new ChangeFacts(List.of(fact)), scoped("src/")))
                .isEqualTo(
                        new Verdict.Forbidden(
                                List.of("Mode %s is not allowed: src/link".formatted(mode))));
    }

    @Test
    void readOnlyContextIsNotChanged() {
        var rules =
                new PhaseRules(
                        List.of("src/"), List.of("src/api/"), List.of(), Allowance.NONE, "", "");

        assertThat(judge.judge(facts("src/api/A.java"), rules))
                .isEqualTo(new Verdict.Forbidden(List.of("Read-only path: src/api/A.java")));
    }

    @Test
    void pathsThatDifferByCaseCollide() {
        assertThat(judge.judge(facts("src/A.java", "src/a.java"), scoped()))
                .isEqualTo(
                        new Verdict.Forbidden(List.of("Paths collide: src/A.java and src/a.java")));
    }

    @ParameterizedTest
    @CsvSource({
        "200,0,clear",
        "201,0,approval",
        "0,200,clear",
        "0,201,approval",
        "101,100,approval"
    })
    void manyChangedLinesNeedAPerson(long added, long removed, String expected) {
        var verdict = judge.judge(sized(added, removed), scoped());

        assertThat(verdict)
                .isInstanceOf(
                        expected.equals("clear")
                                ? Verdict.Clear.class
                                : Verdict.NeedsApproval.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "0|99|-",
                "0|100|Notice: net deletion of 100 lines",
                "0|200|Notice: net deletion of 200 lines",
                "100|0|-",
                "101|0|Notice: 101 changed lines",
                "100|100|Notice: 200 changed lines"
            })
    void aFairlyLargeChangeIsTold(long added, long removed, @Nullable String notice) {
        var verdict = judge.judge(sized(added, removed), scoped());

        assertThat(verdict)
                .isEqualTo(
                        new Verdict.Clear(
                                new RiskScore(0, notice == null ? List.of() : List.of(notice))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "db/Migrations/V1.txt",
                "src/schema.prisma",
                "src/app/models.py",
                "src/database/pool.py",
                "src/x.SQL",
                "src/auth/login.py",
                "src/auth.ts"
            })
    void aFileOfTheDatabaseOrOfRightsNeedsAPerson(String path) {
        assertThat(judge.judge(facts(path), scoped())).isInstanceOf(Verdict.NeedsApproval.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "src/author.py",
                "src/schematic.txt",
                "docs/databases.md",
                "src/keys.txt",
                "environment.txt",
                "owner/x",
                "src/config/x"
            })
    void aNameThatOnlyBeginsLikeAProtectedOneDoesNot(String path) {
        var rules = new PhaseRules(List.of(), List.of(), List.of("own/"), Allowance.NONE, "", "");

        assertThat(judge.judge(facts(path), rules)).isInstanceOf(Verdict.Clear.class);
    }

    @Test
    void aProtectedFolderIsProtectedAsAFileToo() {
        var rules = new PhaseRules(List.of(), List.of(), List.of("own/"), Allowance.NONE, "", "");

        assertThat(judge.judge(facts("own"), rules)).isInstanceOf(Verdict.NeedsApproval.class);
    }

    @Test
    void thePlanCanAllowLargeChanges() {
        var rules =
                new PhaseRules(List.of(), List.of(), List.of(), new Allowance(false, true), "", "");

        assertThat(judge.judge(sized(0, 5000), rules)).isInstanceOf(Verdict.Clear.class);
    }

    @Test
    void anApprovalClearsWhatNeededIt() {
        var verdict = judge.judge(facts("config/x"), scoped("config/"));

        assertThat(verdict.approved()).isInstanceOf(Verdict.Clear.class);
    }

    @ParameterizedTest
    @CsvSource({
        "1,feature,false,LOW",
        "1,feature,true,MEDIUM",
        "1,schema_change,true,HIGH",
        "1,security,false,MEDIUM",
        "40,security,false,HIGH",
        "20,refactor,false,MEDIUM"
    })
    void risksAddUp(int files, String category, boolean guarded, RiskScore.Level level) {
        var paths = IntStream.range(0, files).mapToObj(i -> "src/f" + i).toList();
        var rules = new PhaseRules(List.of(), List.of(), List.of(), Allowance.NONE, category, "");

        assertThat(RiskScorer.score(paths, guarded, rules).level()).isEqualTo(level);
    }

    private static PhaseRules scoped(String... scope) {
        return new PhaseRules(List.of(scope), List.of(), List.of(), Allowance.NONE, "feature", "");
    }

    private static ChangeFacts facts(String... paths) {
        return new ChangeFacts(
                Arrays.stream(paths)
                        .<FileFact>map(
                                path ->
                                        new FileFact.Created(
                                                path,
                                                "100644",
                                                "0".repeat(64),
                                                new LineCount(1, 0)))
                        .toList());
    }

    private static ChangeFacts sized(long added, long removed) {
        return new ChangeFacts(
                List.of(
                        new FileFact.Modified(
                                "src/a", "100644", "0".repeat(64), new LineCount(added, removed))));
    }
}
