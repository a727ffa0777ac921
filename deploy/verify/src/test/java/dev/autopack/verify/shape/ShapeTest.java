package dev.autopack.verify.shape;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autopack.verify.source.Checkout;
import dev.autopack.verify.source.Finding;
import dev.autopack.verify.source.JavaFile;
import dev.autopack.verify.source.JavaFiles;
import dev.autopack.verify.source.PrintedPage;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The sizes and habits of all sources; all findings come at once. */
class ShapeTest {
    private static final String PUBLIC_TYPES = "deploy/verify/src/test/resources/public-types.txt";

    private final Checkout checkout = Checkout.here();
    private final List<JavaFile> product = JavaFiles.parse(checkout.sources("main"));

    @Test
    void productSourcesKeepTheirShape() {
        var findings = new ArrayList<>(Packages.check(product));
        var rules =
                List.of(
                        new FileLines(Limits.FILE_LINES),
                        new MethodSizes(),
                        new Ports(),
                        new Idioms(),
                        OpenSwitches.over(product));
        rules.forEach(rule -> product.forEach(file -> findings.addAll(rule.check(file))));

        Finding.assertNone(Exemptions.LISTED.applyTo(findings));
    }

    @Test
    void testFilesFitOnAFewScreens() {
        var rule = new FileLines(Limits.TEST_FILE_LINES);

        var findings =
                JavaFiles.parse(checkout.sources("test")).stream()
                        .flatMap(file -> rule.check(file).stream())
                        .toList();

        Finding.assertNone(findings);
    }

    @Test
    void mostMethodsAreShort() {
        var lines =
                product.stream()
                        .flatMap(file -> Declarations.of(file).methods().stream())
                        .filter(method -> method.tree().getBody() != null)
                        .map(Declarations.Method::lines)
                        .sorted()
                        .toList();

        assertThat(lines.get(lines.size() * 95 / 100))
                .as("lines of the method at the 95th percentile")
                .isLessThanOrEqualTo(Limits.METHOD_LINES_P95);
    }

    @Test
    void publicTypesOfTheServersAreListed() {
        new PrintedPage(checkout.resolve(PUBLIC_TYPES), PublicTypes.listed(product)).assertKept();
    }
}
