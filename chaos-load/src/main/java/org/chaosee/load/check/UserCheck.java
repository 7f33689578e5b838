package org.chaosee.load.check;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.chaosee.load.plan.LoadPlan;
import org.chaosee.load.plan.User;

/** One user. */
record UserCheck(Members members) {

    private static final String BASIC = "An object with user, which has no colon, and password";

    User read() {
        members.require("name", "A text that isn't blank");
        String name = members.text("name", "", "A text that isn't blank");
        Map<String, String> headers = Headers.read(members);
        if (members.has("basic")) {
            String authorization = basic(members.inner("basic", BASIC));
            if (headers.putIfAbsent("Authorization", authorization) != null) {
                members.refuse("basic", "Nothing where the headers have an Authorization of their own");
            }
        }
        int weight = (int) members.whole("weight", 1, 1, LoadPlan.MAX_WEIGHT);
        members.refuseOthers();
        return new User(name, headers, weight);
    }

    /** RFC 7617, in UTF-8. */
    private static String basic(Members basic) {
        basic.require("user", "A text without a colon");
        basic.require("password", "A text");
        String user = basic.get("user").asText();
        if (basic.has("user") && (!basic.get("user").isTextual() || user.contains(":"))) {
            basic.refuse("user", "A text without a colon");
        }
        if (basic.has("password") && !basic.get("password").isTextual()) {
            basic.refuse("password", "A text");
        }
        basic.refuseOthers();
        String both = user + ":" + basic.get("password").asText();
        return "Basic " + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8));
    }
}
