package org.chaosee.it.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URISyntaxException;
import java.net.URL;
import org.chaosee.it.guard.host.GuardedApplication;
import org.chaosee.it.hosts.fixture.Admin;
import org.chaosee.it.hosts.fixture.Endpoint;
import org.chaosee.it.hosts.fixture.Http;
import org.chaosee.it.hosts.fixture.Poll;
import org.chaosee.it.hosts.fixture.ServerLog;
import org.chaosee.it.hosts.fixture.Wars;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.Filters;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An application whose {@code web.xml} leaves all jars out: its requests are served, and somebody is told. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class BlindGuardIT {

    private static final Endpoint NOW = Endpoint.get("/api/times", "TimesResource#now", "now");

    @ArquillianResource
    private URL url;

    @Deployment(testable = false)
    static WebArchive host() {
        return Wars.withChaos(
                        Wars.withBeansXml(Wars.host("blind"))
                                .addPackages(
                                        true,
                                        Filters.exclude(".*package-info.*"),
                                        GuardedApplication.class.getPackage()),
                        "chaos.enabled=true",
                        "chaos.admin.token=" + Wars.TOKEN,
                        "chaos.guard.max-p99=PT0.5S")
                .setWebXML(new StringAsset("""
                        <?xml version="1.0" encoding="UTF-8"?>
                        <web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0">
                        <absolute-ordering/>
                        </web-app>
                        """));
    }

    @Test
    void theGuardSaysSo() throws URISyntaxException {
        Http http = new Http(url.toURI());
        assertThat(NOW.isUsual(NOW.call(http))).isTrue();
        Admin admin = new Admin(http);
        admin.create("down", NOW, Admin.abort(503, "no"));
        assertThat(http.get("/api/times").status()).isEqualTo(503);
        Poll.until(() -> admin.status().getJsonObject("guard").getBoolean("watching"));
        assertThat(ServerLog.ofArquillian().messages()).anyMatch(message -> message.startsWith("CHAOS-0021 "));
        admin.deleteAll();
    }
}
