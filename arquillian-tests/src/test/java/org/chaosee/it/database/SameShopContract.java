package org.chaosee.it.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.chaosee.it.database.fixture.Database;
import org.chaosee.it.database.fixture.Result;
import org.chaosee.it.database.fixture.Server;
import org.chaosee.it.database.fixture.Shop;
import org.chaosee.it.database.host.JdbcWork;
import org.chaosee.it.database.host.Promise;
import org.chaosee.it.database.host.Work;
import org.chaosee.it.hosts.fixture.Http;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What the application does with its database when nobody meddles, whether it has the jars or not: what comes out of it,
 * the exceptions it sees, the rows it leaves, and what its listener and its converter see of it, to the letter.
 */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
abstract class SameShopContract {

    @ArquillianResource
    private URL url;

    private Shop shop;

    abstract Database database();

    @BeforeEach
    void enter() throws URISyntaxException {
        shop = new Shop(new Http(url.toURI()));
        database().fill();
        shop.get("/api/diary");
    }

    @Test
    void itWorksAsEver() throws IOException {
        List<String> story = new ArrayList<>();
        for (String style : List.of("cdi", "ejb")) {
            for (Work work : Work.values()) {
                database().fill();
                story.add(tell(style + " " + work, shop.performIn(style, work)));
            }
        }
        for (JdbcWork work : JdbcWork.values()) {
            database().fill();
            story.add(tell("jdbc " + work, shop.perform(work)));
        }

        assertThat(story).containsExactlyElementsOf(expected("works"));
    }

    @Test
    void itsEntityManagersKeepTheirPromises() throws IOException {
        List<String> story = new ArrayList<>();
        for (Promise promise : Promise.values()) {
            database().fill();
            story.add(tell(promise.name(), shop.get("/api/semantics/" + promise)));
        }

        assertThat(story).containsExactlyElementsOf(expected("promises"));
    }

    private String tell(String what, Result result) {
        return "%s: %s %s, %s, diary %s"
                .formatted(
                        what,
                        result.result(),
                        result.chain(),
                        database().items(),
                        shop.get("/api/diary").result());
    }

    private static List<String> expected(String story) throws IOException {
        String name = story + (Server.isWildFly() ? "-on-hibernate.txt" : "-on-eclipselink.txt");
        try (InputStream text = SameShopContract.class.getResourceAsStream(name)) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }
}
