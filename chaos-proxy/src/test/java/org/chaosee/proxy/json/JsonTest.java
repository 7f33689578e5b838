package org.chaosee.proxy.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.chaosee.proxy.model.Toxic;
import org.chaosee.proxy.model.ToxicType;
import org.junit.jupiter.api.Test;

class JsonTest {

    @Test
    void toxicityHasItsShortestForm() {
        Json json = new Json();
        for (String number : new String[] {"0", "1", "0.5", "0.1", "0.12345679", "2.0E-4"}) {
            Toxic toxic = new Toxic("t", ToxicType.NOOP, "upstream", Float.parseFloat(number), Map.of());
            assertThat(json.text(json.toxic(toxic))).contains("\"toxicity\":" + number + "}");
        }
    }
}
