package dev.autopack.executor.domain.verification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autopack.executor.domain.change.ChangeSet;
import dev.autopack.executor.domain.change.FileChange;
import dev.autopack.executor.domain.change.FileMode;
import dev.autopack.executor.domain.change.RepoPath;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TestFilesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "src/test/java/shop/OrderTest.java",
                "src/test/resources/orders.json",
                "shop/src/integrationTest/kotlin/A.kt",
                "core/OrderIT.java",
                "core/OrderSpec.kt",
                "tests/test_shop.py",
                "test_shop.py",
                "shop/shop_test.py",
                "shop/conftest.py",
                "pytest.ini",
                "tox.ini",
                "shop/cart_test.go",
                "shop/testdata/golden.txt",
                "shop/cart.golden",
                "src/cart.test.ts",
                "src/cart.spec.js",
                "src/cart.test.mjs",
                "src/cart.spec.tsx",
                "src/__tests__/cart.js",
                "src/__snapshots__/cart.js.snap",
                "jest.config.js",
                "jest.setup.ts",
                "vitest.config.ts",
                ".mocharc.yml",
                "tests/cart.rs",
                "src/cart_test.rs",
                "spec/cart_spec.rb",
                "test/test_helper.rb",
                "Shop.Tests/CartTests.cs",
                "fixtures/a.yaml"
            })
    void testsAreKnownByTheirPlaceOrName(String path) {
        assertThat(TestFiles.include(new RepoPath(path))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "src/main/java/shop/Order.java",
                "src/latest/java/A.java",
                "src/contest.py",
                "src/attestation.ts",
                "shop/tested.go",
                "src/main/java/shop/Latest.java",
                "src/Audit.java",
                "src/Testimony.java",
                "protest.py",
                "README.md",
                "pom.xml",
                "src/inspector.rb",
                "config/special.yml"
            })
    void whatOnlySoundsLikeATestIsNone(String path) {
        assertThat(TestFiles.include(new RepoPath(path))).isFalse();
    }

    @Test
    void aNewTestIsNoEditOfATest() {
        var change =
                ChangeSet.of(
                        List.of(
                                created("tests/test_new.py"),
                                modified("tests/test_old.py"),
                                modified("src/shop.py"),
                                new FileChange.Delete(new RepoPath("tests/conftest.py"))));

        assertThat(TestFiles.editedBy(change))
                .extracting(file -> file.path().value())
                .containsExactly("tests/conftest.py", "tests/test_old.py");
    }

    private static FileChange created(String path) {
        return new FileChange.Create(new RepoPath(path), FileMode.REGULAR, "x");
    }

    private static FileChange modified(String path) {
        return new FileChange.Modify(new RepoPath(path), FileMode.REGULAR, "x");
    }
}
