package org.chaosee.core.storm;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chaosee.api.control.InvalidRequestException;
import org.chaosee.api.control.Violation;
import org.chaosee.core.settings.Limits;
import org.chaosee.core.settings.StormSettings;

/** What is asked of storms, and configured for them. */
final class Storms {

    static final long SEED = 4711;

    private Storms() {}

    /** Asks for a storm named gale, for alice. */
    static Map<String, Object> gale() {
        return document("name", "gale", "users", List.of("alice"));
    }

    static Map<String, Object> gale(Object... more) {
        Map<String, Object> document = gale();
        document.putAll(document(more));
        return document;
    }

    /** Names and values in turn. */
    static Map<String, Object> document(Object... members) {
        Map<String, Object> document = new LinkedHashMap<>();
        for (int i = 0; i < members.length; i += 2) {
            document.put((String) members[i], members[i + 1]);
        }
        return document;
    }

    static StormSettings forUsers(String... users) {
        return new StormSettings(Map.of("users", List.of(users)), false, false);
    }

    static StormSettings forEveryone() {
        return new StormSettings(Map.of(), true, false);
    }

    /** Names and values of members in turn. */
    static StormSettings configured(Object... members) {
        return new StormSettings(document(members), false, false);
    }

    static StormCodec codec(StormSettings gale) {
        return codec(Limits.DEFAULTS, gale);
    }

    static StormCodec codec(Limits limits, StormSettings gale) {
        return new StormCodec(limits, Map.of("gale", gale), () -> SEED);
    }

    static StormOrder read(Object document) {
        return codec(StormSettings.NONE).read(document);
    }

    static List<Violation> refused(Object document) {
        return refused(codec(StormSettings.NONE), document);
    }

    static List<Violation> refused(StormCodec codec, Object document) {
        return catchThrowableOfType(InvalidRequestException.class, () -> codec.read(document))
                .violations();
    }
}
