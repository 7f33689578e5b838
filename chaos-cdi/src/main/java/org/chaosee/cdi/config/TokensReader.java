package org.chaosee.cdi.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.chaosee.core.settings.AdminToken;

/**
 * Reads the bearer tokens: {@code chaos.admin.token}, and whatever is called {@code chaos.admin.tokens.<name>} or {@code
 * chaos.admin.read-only-tokens.<name>}. That a named one is there is told by the names of the properties, so it has to
 * come from a source that lists them. What is wrong is told by the keys, never by the values.
 */
final class TokensReader {

    private static final String NAME = "<name>";
    private static final Pattern VALID_NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");

    private final Values values;
    private final List<AdminToken> tokens = new ArrayList<>();
    private final List<String> keys = new ArrayList<>();

    TokensReader(Values values) {
        this.values = values;
    }

    /** The tokens; what is wrong with them is told to the values. */
    List<AdminToken> read(Iterable<String> propertyNames) {
        Set<String> all = new TreeSet<>();
        propertyNames.forEach(all::add);
        values.text(Key.ADMIN_TOKEN)
                .ifPresent(value -> add(Key.ADMIN_TOKEN, new AdminToken(AdminToken.UNNAMED, value, false)));
        named(Key.ADMIN_TOKENS, false, all);
        named(Key.ADMIN_READ_ONLY_TOKENS, true, all);
        return tokens;
    }

    private void named(String pattern, boolean readOnly, Set<String> all) {
        for (String name : names(pattern.replace(NAME, ""), all)) {
            String key = pattern.replace(NAME, name);
            Optional<String> value = values.text(key);
            if (value.isEmpty()) {
                values.problem("The configuration value " + key + " is blank; it is a token, or left out.");
            } else {
                add(key, new AdminToken(name, value.get(), readOnly));
            }
        }
    }

    private Set<String> names(String prefix, Set<String> all) {
        Set<String> names = new TreeSet<>();
        for (String property : all) {
            if (!property.startsWith(prefix)) {
                EnvironmentNames.after(prefix, property).ifPresent(name -> check(name, property, names));
            } else if (!EnvironmentNames.isMadeUp(property, all)) {
                check(property.substring(prefix.length()), property, names);
            }
        }
        return names;
    }

    private void check(String name, String property, Set<String> names) {
        if (VALID_NAME.matcher(name).matches()) {
            names.add(name);
        } else {
            values.problem("The configuration has " + property
                    + ", which does not end with the name of a token; allowed are at most 63 of the characters a-z, 0-9"
                    + " and -, not beginning with -.");
        }
    }

    private void add(String key, AdminToken token) {
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).value().equals(token.value())) {
                values.problem("The configuration values " + keys.get(i) + " and " + key
                        + " are the same token; each is another one, so that the record can tell them apart.");
            }
            if (tokens.get(i).name().equals(token.name())) {
                values.problem("The configuration values " + keys.get(i) + " and " + key
                        + " go by the same name in the record, " + token.name() + "; each has another one.");
            }
        }
        tokens.add(token);
        keys.add(key);
    }
}
