package org.chaosee.proxy.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.chaosee.proxy.model.Direction;
import org.junit.jupiter.api.Test;

class ProxyCountsTest {

    private final ProxyCounts counts = new ProxyCounts();

    @Test
    void each_address_keeps_its_own_and_the_proxy_has_all() {
        counts.at("l:1", "u:1").stream(Direction.UPSTREAM).received(5);
        counts.at("l:1", "u:2").stream(Direction.UPSTREAM).received(7);
        counts.at("l:1", "u:1").stream(Direction.DOWNSTREAM).sent(1);
        ProxyTraffic traffic = counts.traffic("p", "l:1", "u:1");
        assertThat(traffic.upstreamData().received()).isEqualTo(12);
        assertThat(traffic.downstreamData().sent()).isEqualTo(1);
        assertThat(traffic.addresses())
                .extracting(
                        AddressTraffic::upstream, each -> each.upstreamData().received())
                .containsExactly(tuple("u:2", 7L), tuple("u:1", 5L));
    }

    @Test
    void of_addresses_the_latest_are_remembered() {
        for (int i = 1; i <= 101; i++) {
            counts.at("l:1", "u:" + i).stream(Direction.UPSTREAM).received(1);
            counts.at("l:1", "u:1");
        }
        ProxyTraffic traffic = counts.traffic("p", "l:1", "u:1");
        assertThat(traffic.addresses())
                .hasSize(100)
                .extracting(AddressTraffic::upstream)
                .contains("u:1", "u:101")
                .doesNotContain("u:2");
        assertThat(traffic.upstreamData().received()).isEqualTo(101);
    }

    @Test
    void of_removed_toxics_the_latest_are_remembered() {
        counts.affected("stays");
        counts.affected("back");
        counts.removed("back");
        counts.added("back");
        for (int i = 0; i <= 1000; i++) {
            counts.affected("t" + i);
            counts.removed("t" + i);
        }
        assertThat(counts.traffic("p", "", "").affected())
                .hasSize(1002)
                .containsKeys("stays", "back", "t1", "t1000")
                .doesNotContainKey("t0");
    }
}
