package dev.autopack.executor.server.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("T#a()", CaseOutcome.PASSED),
                        org.assertj.core.groups.Tuple.tuple("b", CaseOutcome.PASSED));
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
