package org.chaosee.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActionListTest {

    @RegisterExtension
    static final AdminServer ADMIN = AdminServer.standard();

    @BeforeEach
    void fourActions() {
        ADMIN.create("slow-one");
        ADMIN.create("slow-two");
        ADMIN.call("POST", "/chaos/actions").json(Documents.abort("refused")).send();
        ADMIN.create("off");
        ADMIN.call("POST", "/chaos/actions/off/disable").send().is(200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ''                               | slow-one,slow-two,refused,off | 4
                    ?kind=http                       | slow-one,slow-two,refused,off | 4
                    ?enabled=true                    | slow-one,slow-two,refused     | 3
                    ?enabled=false                   | off                           | 1
                    ?fault=abort                     | refused                       | 1
                    ?fault=exception                 | ''                            | 0
                    ?name=slow-*                     | slow-one,slow-two             | 2
                    ?name=off                        | off                           | 1
                    ?storm=black-friday              | ''                            | 0
                    ?name=slow-*&enabled=false       | ''                            | 0
                    ?offset=1&limit=2                | slow-two,refused              | 4
                    ?offset=9                        | ''                            | 4
                    ?limit=1&fault=latency&offset=2  | off                           | 3
                    """)
    void aListIsFilteredAndThenPaged(String query, String names, int total) {
        Answer list = ADMIN.get("/chaos/actions" + query).is(200);

        assertThat(String.join(",", list.items("name").toArray(String[]::new))).isEqualTo(names);
        assertThat(list.json()).containsEntry("total", new BigDecimal(total));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    /chaos/actions?nmae=slow           | kind, limit, name
                    /chaos/actions?kind=jms            | http
                    /chaos/actions?enabled=yes         | true or false
                    /chaos/actions?fault=slow          | latency or abort or exception
                    /chaos/actions?name=               | once, with a value
                    /chaos/actions?name                | once, with a value
                    /chaos/actions?name=a&name=b       | once, with a value
                    /chaos/actions?limit=0             | 1 to 1000
                    /chaos/actions?limit=1001          | 1 to 1000
                    /chaos/actions?limit=ten           | 1 to 1000
                    /chaos/actions?limit=1e1           | 1 to 1000
                    /chaos/actions?offset=-1           | from 0
                    /chaos/actions?offset=99999999999  | from 0
                    /chaos/actions/off?verbose=true    | no query parameters
                    /chaos/status?verbose=true         | no query parameters
                    /chaos/openapi?format=yaml         | no query parameters
                    /chaos/points?kind=http            | limit, offset, target
                    /chaos/points?limit=0              | 1 to 1000
                    /chaos/storms?name=x               | limit, offset
                    /chaos/storms?limit=0              | 1 to 1000
                    /chaos/storms/x?verbose=true       | no query parameters
                    /chaos/injections?at=now           | action, fault, kind
                    /chaos/injections?skipped=maybe    | true or false or dry-run or overflow
                    /chaos/injections?kind=x           | http
                    /chaos/injections?fault=x          | latency
                    """)
    void aBadQueryParameterIsRefusedAndSaysWhatIsAllowed(String path, String allowed) {
        assertThat(ADMIN.get(path).isProblem(400).detail()).contains(allowed);
    }

    @Test
    void queriesOfChangesAreReadAsStrictly() {
        AdminServer.State before = ADMIN.state();

        ADMIN.call("POST", "/chaos/actions?dryRun=true")
                .json(Documents.latency("x"))
                .send()
                .isProblem(400);
        ADMIN.call("POST", "/chaos/actions/disable?limit=1").send().isProblem(400);
        ADMIN.call("POST", "/chaos/actions/disable?fault=none").send().isProblem(400);
        ADMIN.call("POST", "/chaos/actions/off/enable?force=true").send().isProblem(400);
        ADMIN.call("DELETE", "/chaos/actions/off?force=true").send().isProblem(400);

        assertThat(ADMIN.state()).isEqualTo(before);
    }
}
