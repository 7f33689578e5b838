package org.chaosee.core.testing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chaosee.core.point.Call;

/** A call with given facts that remembers which of them were asked for. */
public final class TestCall implements Call {

    private final String user;
    private final Set<String> roles;
    private final Map<String, String> headers;
    private final List<String> asked = new ArrayList<>();

    private TestCall(String user, Set<String> roles, Map<String, String> headers) {
        this.user = user;
        this.roles = roles;
        this.headers = headers;
    }

    public static TestCall anonymous() {
        return new TestCall(null, Set.of(), Map.of());
    }

    public static TestCall by(String user, String... roles) {
        return new TestCall(user, Set.of(roles), Map.of());
    }

    public TestCall with(String header, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(header, value);
        return new TestCall(user, roles, more);
    }

    @Override
    public String user() {
        asked.add("user");
        return user;
    }

    @Override
    public boolean hasRole(String role) {
        asked.add("role " + role);
        return roles.contains(role);
    }

    @Override
    public String header(String name) {
        asked.add("header " + name);
        return headers.get(name);
    }

    /** What was asked for, in order. */
    public List<String> asked() {
        return asked;
    }
}
