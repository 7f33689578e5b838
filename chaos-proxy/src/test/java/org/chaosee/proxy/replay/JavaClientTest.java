package org.chaosee.proxy.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.rekawek.toxiproxy.Proxy;
import eu.rekawek.toxiproxy.ToxiproxyClient;
import eu.rekawek.toxiproxy.model.Toxic;
import eu.rekawek.toxiproxy.model.ToxicDirection;
import eu.rekawek.toxiproxy.model.ToxicList;
import eu.rekawek.toxiproxy.model.toxic.Bandwidth;
import eu.rekawek.toxiproxy.model.toxic.Latency;
import eu.rekawek.toxiproxy.model.toxic.LimitData;
import eu.rekawek.toxiproxy.model.toxic.ResetPeer;
import eu.rekawek.toxiproxy.model.toxic.Slicer;
import eu.rekawek.toxiproxy.model.toxic.SlowClose;
import eu.rekawek.toxiproxy.model.toxic.Timeout;
import java.io.FileNotFoundException;
import java.io.IOException;
import org.chaosee.proxy.main.RunningServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The public Java client, each of its methods, against ours. */
class JavaClientTest {

    private RunningServer server;
    private ToxiproxyClient client;
    private Proxy proxy;

    @BeforeEach
    void start() throws IOException {
        server = RunningServer.start();
        client = new ToxiproxyClient("127.0.0.1", server.port());
        proxy = client.createProxy("db", "127.0.0.1:0", "127.0.0.1:1");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    /** The toxic as another client sees it. */
    private <T extends Toxic> T again(Class<T> type) throws IOException {
        return new ToxiproxyClient("127.0.0.1", server.port())
                .getProxy("db")
                .toxics()
                .get("t", type);
    }

    @Test
    void theClientManagesProxies() throws IOException {
        assertThat(client.version()).contains("version");
        assertThat(new ToxiproxyClient("http", "localhost", server.port()).version())
                .isEqualTo(client.version());
        assertThat(client.getProxies()).hasSize(1);
        assertThat(client.getProxy("db").getName()).isEqualTo("db");
        assertThat(client.getProxyOrNull("db")).isNotNull();
        assertThat(client.getProxyOrNull("nope")).isNull();
        assertThatThrownBy(() -> client.getProxy("nope")).hasMessage("[404] proxy not found");
        assertThatThrownBy(() -> client.createProxy("db", "127.0.0.1:0", "127.0.0.1:1"))
                .hasMessage("[409] proxy already exists");
        assertThatThrownBy(() -> client.createProxy("", "127.0.0.1:0", "127.0.0.1:1"))
                .hasMessage("[400] missing required field: name");
    }

    @Test
    void aProxyIsChanged() throws IOException {
        assertThat(proxy.getName()).isEqualTo("db");
        assertThat(proxy.getListen()).startsWith("127.0.0.1:").isNotEqualTo("127.0.0.1:0");
        assertThat(proxy.getUpstream()).isEqualTo("127.0.0.1:1");
        assertThat(proxy.isEnabled()).isTrue();
        proxy.disable();
        assertThat(client.getProxy("db").isEnabled()).isFalse();
        proxy.enable();
        assertThat(client.getProxy("db").isEnabled()).isTrue();
        proxy.setUpstream("127.0.0.1:2");
        assertThat(client.getProxy("db").getUpstream()).isEqualTo("127.0.0.1:2");
        String listen = "127.0.0.1:" + FreePorts.next();
        proxy.setListen(listen);
        assertThat(client.getProxy("db").getListen()).isEqualTo(listen);
        assertThat(proxy).hasToString(client.getProxy("db").toString());
        proxy.delete();
        assertThat(client.getProxies()).isEmpty();
        assertThatThrownBy(proxy::delete).isInstanceOf(FileNotFoundException.class);
    }

    @Test
    void aResetBringsAllBack() throws IOException {
        proxy.toxics().timeout("t", ToxicDirection.UPSTREAM, 5);
        proxy.disable();
        client.reset();
        assertThat(client.getProxy("db").isEnabled()).isTrue();
        assertThat(proxy.toxics().getAll()).isEmpty();
    }

    @Test
    void allToxicsHaveWhatTheyHaveInCommon() throws IOException {
        ToxicList toxics = proxy.toxics();
        Toxic toxic = toxics.latency("t", ToxicDirection.UPSTREAM, 100);
        assertThat(toxic.getName()).isEqualTo("t");
        assertThat(toxic.getStream()).isEqualTo(ToxicDirection.UPSTREAM);
        assertThat(toxic.getToxicity()).isEqualTo(1f);
        toxic.setToxicity(0.1f);
        assertThat(again(Latency.class).getToxicity()).isEqualTo(0.1f);
        assertThat(toxics.get("t")).hasToString(again(Latency.class).toString());
        assertThatThrownBy(() -> toxics.latency("t", ToxicDirection.DOWNSTREAM, 1))
                .hasMessage("[409] toxic already exists");
        toxic.remove();
        assertThatThrownBy(() -> toxics.get("t")).hasMessage("[404] toxic not found");
        assertThatThrownBy(toxic::remove).isInstanceOf(FileNotFoundException.class);
    }

    @Test
    void latency() throws IOException {
        Latency toxic = proxy.toxics().latency("t", ToxicDirection.DOWNSTREAM, 100);
        toxic.setLatency(200).setJitter(50);
        assertThat(again(Latency.class).getLatency()).isEqualTo(200);
        assertThat(again(Latency.class).getJitter()).isEqualTo(50);
    }

    @Test
    void bandwidth() throws IOException {
        proxy.toxics().bandwidth("t", ToxicDirection.DOWNSTREAM, 100).setRate(200);
        assertThat(again(Bandwidth.class).getRate()).isEqualTo(200);
    }

    @Test
    void slowClose() throws IOException {
        proxy.toxics().slowClose("t", ToxicDirection.DOWNSTREAM, 100).setDelay(200);
        assertThat(again(SlowClose.class).getDelay()).isEqualTo(200);
    }

    @Test
    void timeout() throws IOException {
        proxy.toxics().timeout("t", ToxicDirection.DOWNSTREAM, 100).setTimeout(200);
        assertThat(again(Timeout.class).getTimeout()).isEqualTo(200);
    }

    @Test
    void resetPeer() throws IOException {
        proxy.toxics().resetPeer("t", ToxicDirection.DOWNSTREAM, 100).setTimeout(200);
        assertThat(again(ResetPeer.class).getTimeout()).isEqualTo(200);
    }

    @Test
    void slicer() throws IOException {
        Slicer toxic = proxy.toxics().slicer("t", ToxicDirection.DOWNSTREAM, 100, 10);
        toxic.setAverageSize(200).setSizeVariation(20).setDelay(30);
        assertThat(again(Slicer.class).getAverageSize()).isEqualTo(200);
        assertThat(again(Slicer.class).getSizeVariation()).isEqualTo(20);
        assertThat(again(Slicer.class).getDelay()).isEqualTo(30);
    }

    @Test
    void limitData() throws IOException {
        proxy.toxics().limitData("t", ToxicDirection.DOWNSTREAM, 100).setBytes(200);
        assertThat(again(LimitData.class).getBytes()).isEqualTo(200);
    }

    @Test
    void allTypesAreListed() throws IOException {
        ToxicList toxics = proxy.toxics();
        toxics.latency("a", ToxicDirection.DOWNSTREAM, 1);
        toxics.bandwidth("b", ToxicDirection.DOWNSTREAM, 1);
        toxics.slowClose("c", ToxicDirection.DOWNSTREAM, 1);
        toxics.timeout("d", ToxicDirection.DOWNSTREAM, 1);
        toxics.slicer("e", ToxicDirection.DOWNSTREAM, 1, 0);
        toxics.limitData("f", ToxicDirection.DOWNSTREAM, 1);
        toxics.resetPeer("g", ToxicDirection.UPSTREAM, 1);
        assertThat(toxics.getAll()).extracting(Toxic::getName).containsExactly("g", "a", "b", "c", "d", "e", "f");
        assertThat(client.getProxies().get(0).toxics().getAll()).hasSize(7);
    }
}
