package org.chaosee.it.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chaosee.it.shop.fixture.Endpoint.PRODUCTS;
import static org.chaosee.it.shop.fixture.Endpoint.STOCK;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import org.chaosee.it.shop.fixture.Action;
import org.chaosee.it.shop.fixture.Answer;
import org.chaosee.it.shop.fixture.OpenShop;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Actions are created, read, listed, changed and deleted, and each change is in force when it is answered. */
class ManagingActionsIT {

    @RegisterExtension
    static final OpenShop SHOP = new OpenShop();

    private Answer created;

    @BeforeEach
    void createAnAction() {
        created = SHOP.admin().create(Action.named("no-stock").at(STOCK).abort(503));
    }

    @Test
    void isReadByIdAndByName() {
        String id = created.json().getString("id");
        Answer byId = SHOP.admin().call("GET", "/actions/" + id).send().is(200);
        Answer byName = SHOP.admin().call("GET", "/actions/no-stock").send().is(200);

        assertThat(created.header("Location")).endsWith("/chaos/actions/" + id);
        assertThat(byId.json()).isEqualTo(created.json()).isEqualTo(byName.json());
        assertThat(created.header("ETag")).matches("\"[^\"]+\"");
        assertThat(byId.header("ETag")).isEqualTo(created.header("ETag")).isEqualTo(byName.header("ETag"));
        SHOP.admin()
                .call("GET", "/actions/no-stock")
                .header("If-None-Match", created.header("ETag"))
                .send()
                .is(304);
    }

    @Test
    void isListedByFiltersAndPages() {
        SHOP.admin().create(Action.named("slow-stock").at(STOCK).latency("PT0S", "PT0S"));
        SHOP.admin().create(Action.named("slow-products").at(PRODUCTS).latency("PT0S", "PT0S"));
        SHOP.admin().create(Action.named("odd-products").at(PRODUCTS).exception(IllegalStateException.class));
        SHOP.admin().disable("slow-products");

        assertThat(listed("")).containsExactly("no-stock", "slow-stock", "slow-products", "odd-products");
        assertThat(listed("?fault=latency")).containsExactly("slow-stock", "slow-products");
        assertThat(listed("?enabled=false")).containsExactly("slow-products");
        assertThat(listed("?enabled=true&fault=latency")).containsExactly("slow-stock");
        assertThat(listed("?name=*-products")).containsExactly("slow-products", "odd-products");
        assertThat(listed("?kind=http&name=no-stock")).containsExactly("no-stock");
        assertThat(listed("?storm=none")).isEmpty();
        assertThat(listed("?offset=1&limit=2")).containsExactly("slow-stock", "slow-products");
        assertThat(listed("?offset=4")).isEmpty();
        assertThat(SHOP.admin()
                        .call("GET", "/actions?limit=1")
                        .send()
                        .is(200)
                        .json()
                        .getInt("total"))
                .isEqualTo(4);
    }

    @Test
    void isReplacedUnlessSomebodyWasFaster() {
        String replacement =
                Action.named("no-stock").at(STOCK).abort(418).document().toString();
        Answer replaced = SHOP.admin()
                .call("PUT", "/actions/no-stock")
                .header("If-Match", created.header("ETag"))
                .json(replacement)
                .send()
                .is(200);

        SHOP.call(STOCK).send().is(418);
        assertThat(replaced.header("ETag")).isNotEqualTo(created.header("ETag"));
        assertThat(replaced.json().getString("id")).isEqualTo(created.json().getString("id"));
        assertThat(replaced.json().get("seed")).isEqualTo(created.json().get("seed"));

        SHOP.admin()
                .call("PUT", "/actions/no-stock")
                .header("If-Match", created.header("ETag"))
                .json(replacement.replace("418", "419"))
                .send()
                .is(412);

        SHOP.call(STOCK).send().is(418);
        assertThat(SHOP.admin().read("no-stock")).isEqualTo(replaced.json());
    }

    @Test
    void isPatched() {
        Answer patched = SHOP.admin()
                .call("PATCH", "/actions/no-stock")
                .header("Content-Type", "application/merge-patch+json")
                .header("If-Match", created.header("ETag"))
                .body("{\"fault\": {\"status\": 404}, \"reason\": \"GameDay\"}")
                .send()
                .is(200);

        SHOP.call(STOCK).send().is(404);
        JsonObject expected = Json.createObjectBuilder(created.json())
                .add(
                        "fault",
                        Json.createObjectBuilder(created.json().getJsonObject("fault"))
                                .add("status", 404))
                .add("reason", "GameDay")
                .add("updatedAt", patched.json().get("updatedAt"))
                .add("armedAt", patched.json().get("updatedAt")) // with another fault it counts anew
                .build();
        assertThat(patched.json()).isEqualTo(expected);
    }

    @Test
    void isDisabledAndEnabled() {
        SHOP.call(STOCK).send().is(503);

        SHOP.admin().disable("no-stock");
        assertThat(SHOP.call(STOCK).send().is(200).isHit()).isFalse();
        assertThat(SHOP.admin().read("no-stock").getBoolean("enabled")).isFalse();

        SHOP.admin().enable("no-stock");
        SHOP.call(STOCK).send().is(503);
    }

    @Test
    void isDisabledWithAllThatAFilterSelects() {
        SHOP.admin().create(Action.named("no-products").at(PRODUCTS).abort(503));

        Answer disabled = SHOP.admin()
                .call("POST", "/actions/disable?name=*-stock")
                .send()
                .is(200);

        assertThat(disabled.json().getInt("disabled")).isEqualTo(1);
        SHOP.call(STOCK).send().is(200);
        SHOP.call(PRODUCTS).send().is(503);
    }

    @Test
    void isGoneWhenDeleted() {
        SHOP.admin().delete("no-stock");

        SHOP.call(STOCK).send().is(200);
        SHOP.admin().call("GET", "/actions/no-stock").send().is(404);
        SHOP.admin()
                .call("GET", "/actions/" + created.json().getString("id"))
                .send()
                .is(404);
        SHOP.admin().call("DELETE", "/actions/no-stock").send().is(404);
        assertThat(SHOP.admin().list()).isEmpty();
    }

    private static List<String> listed(String query) {
        return SHOP.admin().items("/actions" + query).stream()
                .map(action -> action.getString("name"))
                .toList();
    }
}
