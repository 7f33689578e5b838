package org.chaosee.it.hosts.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chaosee.it.hosts.fixture.Admin;
import org.chaosee.it.hosts.fixture.Endpoint;
import org.chaosee.it.hosts.fixture.HostContract;
import org.chaosee.it.hosts.fixture.Wars;
import org.chaosee.it.hosts.plain.EmptyApplication;
import org.chaosee.it.hosts.plain.StateMapper;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

class UnnamedUnitIT extends HostContract {

    private static final Endpoint WRITE = Endpoint.post("/api/notes", "usual", "NotesResource#write", "written usual");

    @Deployment(testable = false)
    static WebArchive host() {
        return Wars.withChaos(Wars.withBeansXml(
                        Wars.host("notes", EmptyApplication.class, NotesResource.class, Note.class, StateMapper.class))
                .addAsResource(new StringAsset("""
                                <?xml version="1.0" encoding="UTF-8"?>
                                <persistence xmlns="https://jakarta.ee/xml/ns/persistence" version="3.0">
                                  <persistence-unit name="notes">
                                    <properties>
                                      <property name="jakarta.persistence.schema-generation.database.action"
                                                value="create"/>
                                    </properties>
                                  </persistence-unit>
                                </persistence>
                                """), "META-INF/persistence.xml"));
    }

    @Override
    protected List<Endpoint> endpoints() {
        return List.of(
                WRITE, Endpoint.get("/api/notes/none/count", "/api/notes/{text}/count", "NotesResource#count", "0"));
    }

    @Override
    protected List<String> applicationPaths() {
        return List.of("/api");
    }

    @Test
    void readsWhatItWrote() {
        http().send("POST", "/api/notes", "kept");

        assertThat(count("kept")).isEqualTo("1");
    }

    @Test
    void anAbortStrikesInsteadOfTheWorkOrAfterIt() {
        admin().create("before", WRITE, Admin.abort(503, "no"));
        assertThat(http().send("POST", "/api/notes", "refused").status()).isEqualTo(503);
        assertThat(count("refused")).isEqualTo("0");

        admin().deleteAll();
        admin().create("after", WRITE, Admin.abort(503, "no"), "after");
        assertThat(http().send("POST", "/api/notes", "late").status()).isEqualTo(503);
        assertThat(count("late")).isEqualTo("1");
    }

    private String count(String text) {
        return http().get("/api/notes/" + text + "/count").body();
    }
}
