package org.chaosee.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.math.BigDecimal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An action's name may be the word that disables all of them. */
class ActionNamedDisableTest {

    @RegisterExtension
    static final AdminServer ADMIN = AdminServer.standard();

    @BeforeEach
    void anActionOfThatName() {
        ADMIN.create("disable").is(201);
        ADMIN.create("other").is(201);
    }

    @Test
    void itIsReadReplacedPatchedAndDeletedByItsName() {
        assertThat(ADMIN.get("/chaos/actions/disable").is(200).json()).contains(entry("name", "disable"));
        ADMIN.call("PUT", "/chaos/actions/disable")
                .json(Documents.abort("disable"))
                .send()
                .is(200);
        ADMIN.call("PATCH", "/chaos/actions/disable")
                .body("application/merge-patch+json", "{\"reason\": \"why not\"}")
                .send()
                .is(200);
        ADMIN.call("DELETE", "/chaos/actions/disable").send().is(204);
        assertThat(ADMIN.get("/chaos/actions").items("name")).containsExactly("other");
    }

    @Test
    void itIsDisabledAloneByItsOwnPath() {
        ADMIN.call("POST", "/chaos/actions/disable/disable").send().is(200);

        assertThat(ADMIN.get("/chaos/actions?enabled=false").items("name")).containsExactly("disable");
        ADMIN.call("POST", "/chaos/actions/disable/enable").send().is(200);
    }

    @Test
    void thePathItselfDisablesThemAll() {
        Answer disabled = ADMIN.call("POST", "/chaos/actions/disable").send().is(200);

        assertThat(disabled.json()).containsExactly(entry("disabled", new BigDecimal(2)));
    }
}
