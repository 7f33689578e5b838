package org.chaosee.report.junit;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.chaosee.report.analysis.Analysis;
import org.chaosee.report.journal.Journal;
import org.chaosee.report.markup.Markup;
import org.chaosee.report.text.Texts;
import org.chaosee.report.text.Words;

/** The report in the XML that Ant's task for JUnit brought into the world, and Jenkins and GitLab read. */
public final class JUnitReport {

    private static final int LONGEST_NAME = 200;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private JUnitReport() {}

    public static String of(List<Analysis> analyses) {
        List<List<TestCase>> suites = analyses.stream().map(TestCases::of).toList();
        List<TestCase> all = suites.stream().flatMap(List::stream).toList();
        Markup out = new Markup();
        out.trusted("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        out.open(
                "testsuites",
                "name",
                "chaosee",
                "tests",
                Integer.toString(all.size()),
                "failures",
                count(all, CaseState.FAILURE),
                "errors",
                count(all, CaseState.ERROR));
        out.line();
        for (int i = 0; i < analyses.size(); i++) {
            suite(analyses.get(i).journal(), suites.get(i), out);
        }
        out.close().line();
        return out.toString();
    }

    private static String count(List<TestCase> cases, CaseState state) {
        return Long.toString(
                cases.stream().filter(test -> test.state() == state).count());
    }

    private static void suite(Journal journal, List<TestCase> cases, Markup out) {
        String title = journal.experiment().title().isBlank()
                ? journal.source()
                : journal.experiment().title();
        String name = Texts.shortened(title, LONGEST_NAME);
        out.open(
                "testsuite",
                "name",
                name,
                "tests",
                Integer.toString(cases.size()),
                "failures",
                count(cases, CaseState.FAILURE),
                "errors",
                count(cases, CaseState.ERROR),
                "skipped",
                count(cases, CaseState.SKIPPED),
                "time",
                seconds(Words.inSeconds(journal.duration())),
                "timestamp",
                TIME.format(journal.start()),
                "hostname",
                journal.node());
        out.line();
        // A dot would begin a package for Jenkins.
        String parent = name.replace('.', '_');
        cases.forEach(test -> testCase(parent, test, out));
        out.close().line();
    }

    private static void testCase(String parent, TestCase test, Markup out) {
        out.open(
                "testcase",
                "name",
                Texts.shortened(test.name(), LONGEST_NAME),
                "classname",
                parent + "." + test.part(),
                "time",
                seconds(test.seconds()));
        if (test.state() == CaseState.SKIPPED) {
            out.empty("skipped", "message", test.message());
        } else if (test.state() != CaseState.PASSED) {
            out.element(
                    test.state().tag(),
                    test.message(),
                    "message",
                    Texts.shortened(test.message(), LONGEST_NAME),
                    "type",
                    test.part());
        }
        if (!test.output().isEmpty()) {
            out.element("system-out", test.output());
        }
        out.close().line();
    }

    private static String seconds(double seconds) {
        return String.format(Locale.ROOT, "%.3f", seconds);
    }
}
