package org.chaosee.core.testing;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.chaosee.api.ChaosAction;
import org.chaosee.core.codec.ActionCodec;
import org.chaosee.core.codec.Rules;
import org.chaosee.core.settings.Limits;

/** Documents of actions. */
public final class Documents {

    private Documents() {}

    public static ActionCodec codec(InstantSource clock) {
        return new ActionCodec(
                new Rules(Limits.DEFAULTS, TestEngine.exceptions(), clock, UUID::randomUUID, () -> 4711));
    }

    /** As stores keep it. */
    public static Map<String, Object> of(ChaosAction action) {
        return codec(new TestClock()).write(action);
    }

    /** What a user posts to have each call answered with 503. */
    public static Map<String, Object> abort(String name) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("name", name);
        document.put("target", Map.of("kind", "http"));
        document.put("fault", Map.of("type", "abort"));
        return document;
    }

    public static Map<String, Object> with(Map<String, Object> document, String member, Object value) {
        Map<String, Object> changed = new LinkedHashMap<>(document);
        changed.put(member, value);
        return changed;
    }
}
