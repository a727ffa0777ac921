package dev.autopack.executor.server.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.autopack.executor.domain.verification.CaseOutcome;
import dev.autopack.executor.domain.verification.TestCase;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class JUnitXmlTest {
    @Test
    void surefireReportsAreRead() throws XMLStreamException {
        var cases =
                read(
                        """
                        <?xml version="1.0" encoding="UTF-8"?>
                        <testsuite name="shop.OrderTest" tests="4" errors="1" failures="1">
                          <properties><property name="a" value="b"/></properties>
                          <testcase name="adds" classname="shop.OrderTest" time="0.01"/>
                          <testcase name="fails" classname="shop.OrderTest">
                            <failure message="expected: 1&#10;but was: 2" type="AssertionFailedError"><![CDATA[trace]]></failure>
                            <system-out>noise</system-out>
                          </testcase>
                          <testcase name="breaks" classname="shop.OrderTest"><error type="IOException"/></testcase>
                          <testcase name="later" classname="shop.OrderTest"><skipped/></testcase>
                        </testsuite>
                        """);

        assertThat(cases)
                .containsExactly(
                        new TestCase("shop.OrderTest#adds", CaseOutcome.PASSED, ""),
                        new TestCase(
                                "shop.OrderTest#fails",
                                CaseOutcome.FAILED,
                                "AssertionFailedError expected: 1 but was: 2"),
                        new TestCase("shop.OrderTest#breaks", CaseOutcome.ERROR, "IOException"),
                        new TestCase("shop.OrderTest#later", CaseOutcome.SKIPPED, ""));
    }

    @Test
    void suitesWithinSuitesAndFlakyTestsAreRead() throws XMLStreamException {
        var cases =
                read(
                        """
                        <testsuites><testsuite><testsuite>
                          <testcase name="a()" classname="T"><flakyFailure type="X">t</flakyFailure></testcase>
                        </testsuite></testsuite><testcase name="b"/></testsuites>
                        """);

        assertThat(cases)
                .extracting(TestCase::id, TestCase::outcome)
                .containsExactly(tuple("T#a()", CaseOutcome.FLAKY), tuple("b", CaseOutcome.PASSED));
    }

    @Test
    void aTestThatSurefireRunsAgainIsFlakyWhenItPassedAndFailedWhenNot() throws XMLStreamException {
        var cases =
                read(
                        """
                        <testsuite name="shop.CartTest" time="0.2" tests="3" errors="0" failures="1" flakes="2">
                          <testcase name="adds(int)[1]" classname="shop.CartTest" time="0.004">
                            <flakyFailure message="expected: 1" type="AssertionFailedError">
                              <stackTrace><![CDATA[at shop.CartTest]]></stackTrace>
                              <system-out><![CDATA[<failure/>]]></system-out>
                            </flakyFailure>
                          </testcase>
                          <testcase name="connects" classname="shop.CartTest">
                            <flakyError message="refused" type="ConnectException"/>
                          </testcase>
                          <testcase name="pays" classname="shop.CartTest" time="0.1">
                            <failure message="no" type="AssertionError"/>
                            <rerunFailure message="no, again" type="AssertionError"/>
                          </testcase>
                        </testsuite>
                        """);

        assertThat(cases)
                .extracting(TestCase::id, TestCase::outcome)
                .containsExactly(
                        tuple("shop.CartTest#adds(int)[1]", CaseOutcome.FLAKY),
                        tuple("shop.CartTest#connects", CaseOutcome.FLAKY),
                        tuple("shop.CartTest#pays", CaseOutcome.FAILED));
        assertThat(cases.getLast().signature()).isEqualTo("AssertionError no");
    }

    @Test
    void whatPytestCouldNotCollectIsNoTest() throws XMLStreamException {
        var cases =
                read(
                        """
                        <?xml version="1.0" encoding="utf-8"?><testsuites name="pytest tests"><testsuite
                        name="pytest" errors="2" failures="1" skipped="2" tests="7" time="0.1" hostname="vm">
                        <testcase classname="" name="tests.test_broken" time="0.000"><error
                        message="collection failure">ImportError while importing test module</error></testcase>
                        <testcase classname="tests.test_shop" name="test_p[1]" time="0.001" />
                        <testcase classname="tests.test_shop" name="test_p[x y]"><failure
                        message="AssertionError: assert 'x y' == 1">a = 'x y'</failure></testcase>
                        <testcase classname="tests.test_shop" name="test_s"><skipped type="pytest.skip"
                        message="later">test_shop.py:4</skipped></testcase>
                        <testcase classname="tests.test_shop" name="test_x"><skipped type="pytest.xfail"
                        message="" /></testcase>
                        <testcase classname="tests.test_shop" name="test_setup"><error
                        message="failed on setup with &quot;RuntimeError: no&quot;">x</error></testcase>
                        <testcase classname="tests.test_shop.TestC" name="test_m" time="0.001" />
                        </testsuite></testsuites>
                        """);

        assertThat(cases)
                .extracting(TestCase::id, TestCase::outcome)
                .containsExactly(
                        tuple("tests.test_broken", CaseOutcome.UNCOLLECTED),
                        tuple("tests.test_shop#test_p[1]", CaseOutcome.PASSED),
                        tuple("tests.test_shop#test_p[x y]", CaseOutcome.FAILED),
                        tuple("tests.test_shop#test_s", CaseOutcome.SKIPPED),
                        tuple("tests.test_shop#test_x", CaseOutcome.SKIPPED),
                        tuple("tests.test_shop#test_setup", CaseOutcome.ERROR),
                        tuple("tests.test_shop.TestC#test_m", CaseOutcome.PASSED));
        assertThat(cases.getFirst().signature()).isEqualTo("collection failure");
    }

    @Test
    void aJestSuiteThatFailedToRunIsNoTest() throws XMLStreamException {
        var cases =
                read(
                        """
                        <testsuites name="jest tests" tests="2" failures="0" errors="2" time="1.2">
                          <testsuite name="cart" errors="0" failures="0" skipped="0" tests="1">
                            <testcase classname="cart adds" name="cart adds" time="0.003"></testcase>
                          </testsuite>
                          <testsuite name="src/silent.test.js" errors="1" failures="0" skipped="0" tests="0">
                          </testsuite>
                          <testsuite name="src/broken.test.js" errors="1" failures="0" tests="1">
                            <testcase classname="Test suite failed to run" name="src/broken.test.js" time="0">
                              <error>Cannot find module './cart'</error>
                            </testcase>
                          </testsuite>
                        </testsuites>
                        """);

        assertThat(cases)
                .extracting(TestCase::id, TestCase::outcome)
                .containsExactly(
                        tuple("cart adds#cart adds", CaseOutcome.PASSED),
                        tuple("src/silent.test.js", CaseOutcome.UNCOLLECTED),
                        tuple(
                                "Test suite failed to run#src/broken.test.js",
                                CaseOutcome.UNCOLLECTED));
    }

    @Test
    void gradleReportsAreReadAndDuplicatesAreLeftToTheReport() throws XMLStreamException {
        var cases =
                read(
                        """
                        <testsuite name="shop.CartTest" tests="2" skipped="0" failures="1" errors="0"
                                   timestamp="2026-01-01T00:00:00.000Z" hostname="h" time="0.1">
                          <properties/>
                          <testcase name="adds()" classname="shop.CartTest" time="0.01"/>
                          <testcase name="adds()" classname="shop.CartTest" time="0.01">
                            <failure message="no" type="org.opentest4j.AssertionFailedError">x</failure>
                          </testcase>
                          <system-out><![CDATA[]]></system-out><system-err><![CDATA[]]></system-err>
                        </testsuite>
                        """);

        assertThat(cases)
                .extracting(TestCase::outcome)
                .containsExactly(CaseOutcome.PASSED, CaseOutcome.FAILED);
    }

    @Test
    void aTestWithoutAClassBelongsToItsSuite() throws XMLStreamException {
        var cases =
                read(
                        """
                        <testsuites><testsuite name="CartTest"><testsuite name="inner">
                          <testcase name="adds" status="run"/>
                          <testcase name="later" status="notrun"/>
                        </testsuite></testsuite></testsuites>
                        """);

        assertThat(cases)
                .extracting(TestCase::id, TestCase::outcome)
                .containsExactly(
                        tuple("inner#adds", CaseOutcome.PASSED),
                        tuple("inner#later", CaseOutcome.SKIPPED));
    }

    @Test
    void whereAnObjectStandsInMemoryIsNoPartOfATestsName() throws XMLStreamException {
        var cases = read("<s><testcase classname='T' name='[1] shop.Cart@1f2e3d4c'/></s>");

        assertThat(cases).extracting(TestCase::id).containsExactly("T#[1] shop.Cart@*");
    }

    @Test
    void documentTypesEntitiesAndDepthAreRefused() {
        var bomb = "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><a>&x;</a>";
        var deep = "<a>".repeat(100) + "</a>".repeat(100);

        assertThatThrownBy(() -> read(bomb)).isInstanceOf(XMLStreamException.class);
        assertThatThrownBy(() -> read(deep)).isInstanceOf(XMLStreamException.class);
        assertThatThrownBy(() -> read("not xml")).isInstanceOf(XMLStreamException.class);
        assertThatThrownBy(() -> read("<testsuite><testcase name='a'>"))
                .isInstanceOf(XMLStreamException.class);
    }

    @Test
    void whatTestsPrintTakesNoMemory() throws XMLStreamException {
        var noise = "]] > -- <x> ' \" & ".repeat(100_000);

        var cases =
                read(
                        "<?xml version='1.0'?><!-- it's %s --><s><testcase name='a>b'>"
                                        .formatted("")
                                + "<system-out><![CDATA[%s]]]></system-out></testcase>"
                                        .formatted(noise)
                                + "<!--%s---><testcase name=\"c's\"/></s>"
                                        .formatted(noise.replace("--", "-")));

        assertThat(cases).extracting(TestCase::id).containsExactly("a>b", "c's");
    }

    @Test
    void aTagThatNeverEndsIsRefused() {
        var endless = "<s><testcase name='" + "x".repeat(2_000_000) + "'/></s>";

        assertThatThrownBy(() -> read(endless)).isInstanceOf(XMLStreamException.class);
    }

    @Property(tries = 300)
    void noFileEndsInAnythingButCasesOrARefusal(@ForAll byte[] bytes) {
        try {
            JUnitXml.read(new ByteArrayInputStream(bytes), _ -> {});
        } catch (XMLStreamException refused) {
            assertThat(refused).isNotNull();
        }
    }

    private static List<TestCase> read(String xml) throws XMLStreamException {
        var cases = new ArrayList<TestCase>();
        var bytes = xml.getBytes(StandardCharsets.UTF_8);
        JUnitXml.read(new ByteArrayInputStream(bytes), cases::add);
        return cases;
    }
}
