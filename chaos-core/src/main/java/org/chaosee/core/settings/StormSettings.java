package org.chaosee.core.settings;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the configuration says of one named storm ({@code chaos.storms.<name>.*}).
 *
 * @param members what is said of its members, by the names and in the form that a request for a storm has them; what is
 *     not said is left to the defaults of storms. Checked by the codec of storms, along with what is asked for
 * @param everyone whether it may strike everyone, when neither it nor the request names users or roles
 * @param atStartup whether it begins when the application starts
 */
public record StormSettings(Map<String, Object> members, boolean everyone, boolean atStartup) {

    /** The configuration says nothing. */
    public static final StormSettings NONE = new StormSettings(Map.of(), false, false);

    /** Copies the map. */
    public StormSettings {
        members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    }
}
