package org.chaosee.report.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.chaosee.report.fixture.JournalBuilder;
import org.chaosee.report.fixture.SampleJournals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JournalsTest {

    private static final String PLAIN =
            "{'experiment':{'title':'t'},'start':'2026-01-01T12:00:00Z','status':'completed','steady_states':{},'run':[]%s}";

    @TempDir
    Path directory;

    private Path file(String text) throws Exception {
        return Files.writeString(directory.resolve("j.json"), text.replace('\'', '"'));
    }

    private void assertRefused(String text, String message) throws Exception {
        Path file = file(text);
        assertThatThrownBy(() -> Journals.read(file))
                .isInstanceOf(JournalException.class)
                .hasMessage(message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            []                                  | j.json is no journal: it is no object
            3                                   | j.json is no journal: it is no object
            {}                                  | j.json is no journal: /experiment is missing
            {'experiment':[]}                   | j.json is no journal: /experiment is no object
            {'experiment':{}}                   | j.json is no journal: /start is missing
            {'experiment':{},'start':'noon'}    | j.json is no journal: /start is no instant
            {'experiment':{},'start':7}         | j.json is no journal: /start is no text
            {'run':{}}                          | j.json is no journal: /run is no list
            {'run':[3]}                         | j.json is no journal: /run/0 is no object
            {'run':[{}]}                        | j.json is no journal: /run/0/activity is missing
            {'steady_states':[]}                | j.json is no journal: /steady_states is no object
            {'steady_states':{'before':{'probes':[{'activity':{'name':4}}]}}} | j.json is no journal: /steady_states/before/probes/0/activity/name is no text
            """)
    void what_is_no_journal_is_refused_with_the_place(String text, String message) throws Exception {
        assertRefused(text, message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            'chaos-ee':{'format':2}                            | j.json is a journal of another version: /chaos-ee/format is 2, and 1 is the one that is read here
            'chaos-ee':{'format':'1'}                          | j.json is a journal of another version: /chaos-ee/format is "1", and 1 is the one that is read here
            'chaos-ee':{'exit':[],'load':7,'format':3}         | j.json is a journal of another version: /chaos-ee/format is 3, and 1 is the one that is read here
            'chaos-ee':{'load':[{'seconds':[7]}],'format':3}   | j.json is a journal of another version: /chaos-ee/format is 3, and 1 is the one that is read here
            'chaos-ee':{}                                      | j.json is no journal: /chaos-ee/format is missing
            'chaos-ee':{'format':1,'load':[{'start':'2026-01-01T12:00:00Z'}]} | j.json is no journal: /chaos-ee/load/0/end is missing
            'chaos-ee':{'format':1,'load':[{'seconds':[{'at':'x'}]}]} | j.json is no journal: /chaos-ee/load/0/seconds/0/at is no instant
            'chaos-ee':{'format':1,'observed':{'from':'2026-01-01T12:00:00Z'}} | j.json is no journal: /chaos-ee/observed/to is missing
            'chaos-ee':{'format':1,'observed':{'health':[{'at':'2026-01-01T12:00:00Z','name':'a','up':1}]}} | j.json is no journal: /chaos-ee/observed/health/0/up is neither true nor false
            'chaos-ee':{'format':1,'load':[{'seconds':[{'at':'2026-01-01T12:00:00Z','p95':1e400}]}]} | j.json is no journal: /chaos-ee/load/0/seconds/0/p95 is no number
            'end':'+20000-01-01T12:00:00Z'                     | j.json is no journal: /end is no instant
            'duration':1e300                                   | j.json is no journal: /duration is no number of seconds
            """)
    void so_is_what_is_wrong_in_the_member_of_ours(String member, String message) throws Exception {
        assertRefused(PLAIN.formatted("," + member), message);
    }

    @Test
    void text_that_is_not_json_is_refused_with_line_and_column() throws Exception {
        Path file = file("{\n  'a': nothing}");

        assertThatThrownBy(() -> Journals.read(file))
                .isInstanceOf(JournalException.class)
                .hasMessageStartingWith("j.json is not JSON: line 2, column ");
    }

    @Test
    void so_is_what_has_something_behind_it() throws Exception {
        assertRefused(PLAIN.formatted("") + "\n{}", "j.json is no journal: it is followed by something else");
    }

    @ParameterizedTest
    @CsvSource({"''", "{", "{'run':[", "{'chaos-ee':{'load':[{'seconds':[{"})
    void so_is_half_a_file(String text) throws Exception {
        Path file = file(text.replace("'", "\""));

        assertThatThrownBy(() -> Journals.read(file)).isInstanceOf(JournalException.class);
    }

    @Test
    void a_file_that_is_not_there_is_refused() {
        Path file = directory.resolve("none.json");

        assertThatThrownBy(() -> Journals.read(file)).hasMessage("There is no file " + file);
    }

    @Test
    void the_least_a_journal_has_is_enough() throws Exception {
        Journal journal = Journals.read(file(PLAIN.formatted("")));

        assertThat(journal.end()).isEqualTo(journal.start());
        assertThat(journal.evidence()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-01T12:00:00Z, 2026-01-01T12:00:00Z",
        "2026-01-01T12:00:00.123Z, 2026-01-01T12:00:00.123Z",
        "2026-01-01T12:00:00.123456Z, 2026-01-01T12:00:00.123456Z",
        "2026-01-01T12:00:00.123456+00:00, 2026-01-01T12:00:00.123456Z",
        "2026-01-01T12:00:00-05:00, 2026-01-01T17:00:00Z",
        "2026-01-01T12:00:00.123456, 2026-01-01T12:00:00.123456Z"
    })
    void times_are_utc_unless_they_say_otherwise(String text, String expected) {
        assertThat(InstantText.parsed(text)).isEqualTo(Instant.parse(expected));
    }

    @Test
    void an_address_is_shown_without_who_asks() throws Exception {
        String provider = "{'type':'http','url':'http://user:password@shop:8080/a@b'}";
        Journal journal = Journals.read(
                file(PLAIN.replace("[]%s", "[{'activity':{'type':'action','name':'a','provider':" + provider + "}}]")));

        assertThat(journal.run().get(0).activity().call()).isEqualTo("GET http://…@shop:8080/a@b");
    }

    @Test
    void all_of_a_rich_journal_is_read() {
        Journal journal = SampleJournals.rich().read();

        assertThat(journal.run()).hasSize(6);
        assertThat(journal.during()).hasSize(29);
        assertThat(journal.duration()).isEqualTo(Duration.ofMinutes(5));
        assertThat(journal.run().get(1).activity())
                .isEqualTo(new Activity(
                        "action",
                        "slow down the database",
                        "http",
                        "GET http://shop/slow-down-the-database",
                        false,
                        null));
        assertThat(journal.run().get(1).output()).isEqualTo("status 200 · ok");
        assertThat(journal.after().probes().get(0).activity().tolerance()).isEqualTo("200");
        assertThat(journal.observed().injections()).hasSize(119);
        assertThat(journal.observed().health()).hasSize(300);
        assertThat(journal.observed().nodes()).hasSize(6);
        assertThat(journal.loads().get(0).seconds()).hasSize(300);
        assertThat(journal.loads().get(0).requests()).hasSize(2);
    }

    @Test
    void durations_keep_their_fraction() {
        assertThat(JournalBuilder.plain(JournalBuilder.START, 2.25).read().duration())
                .isEqualTo(Duration.ofMillis(2250));
    }
}
