package org.chaosee.load.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.chaosee.load.plan.Arrival;
import org.chaosee.load.plan.LoadPlan;
import org.chaosee.load.plan.PlanBuilder;
import org.chaosee.load.plan.RequestTemplate;
import org.chaosee.load.plan.User;

/** Makes a plan of a tree, or says all that is wrong with it. Nothing is contacted. */
public final class PlanCheck {

    private static final String BASE =
            "An address that begins with http:// or https://, without user and fragment, and with a port up to 65535, if any";
    private static final URI SOMEWHERE = URI.create("http://localhost/");

    private final List<Finding> findings = new ArrayList<>();

    private PlanCheck() {}

    public static PlanReport of(JsonNode tree) {
        return new PlanCheck().read(tree);
    }

    private PlanReport read(JsonNode tree) {
        if (!tree.isObject()) {
            findings.add(new Finding("plan-invalid", "", "A plan is an object"));
            return new PlanReport(findings, Optional.empty());
        }
        Members members = new Members(tree, "", findings);
        members.require("base", BASE);
        members.require("rate", "Requests per second");
        members.require("duration", "For how long requests are sent");
        URI base = members.parsed("base", SOMEWHERE, BASE, PlanCheck::address);
        Duration duration =
                members.duration("duration", LoadPlan.MAX_DURATION, LoadPlan.MIN_DURATION, LoadPlan.MAX_DURATION);
        PlanBuilder builder =
                new PlanBuilder(base, members.number("rate", 1, LoadPlan.MIN_RATE, LoadPlan.MAX_RATE), duration);
        builder.name(members.text("name", LoadPlan.DEFAULT_NAME, "A text that isn't blank"))
                .rampUp(members.duration("ramp-up", Duration.ZERO, Duration.ZERO, duration))
                .arrival(members.parsed("arrival", Arrival.EVEN, "even or poisson", PlanCheck::arrival))
                .timeout(members.duration(
                        "timeout", LoadPlan.DEFAULT_TIMEOUT, LoadPlan.MIN_TIMEOUT, LoadPlan.MAX_TIMEOUT))
                .maxInFlight((int) members.whole("in-flight", LoadPlan.DEFAULT_IN_FLIGHT, 1, LoadPlan.MAX_IN_FLIGHT))
                .redirects(members.flag("redirects"))
                .headers(Headers.read(members));
        if (members.has("seed")) {
            builder.seed(members.whole("seed", 0, Long.MIN_VALUE, Long.MAX_VALUE));
        }
        users(members).forEach(builder::user);
        requests(members, base).forEach(builder::request);
        members.refuseOthers();
        return new PlanReport(findings, findings.isEmpty() ? Optional.of(builder.build()) : Optional.empty());
    }

    private List<User> users(Members members) {
        List<User> result = new ArrayList<>();
        for (Members user :
                members.objects("users", "A list of one user or more, which are objects", PlanCheck::some)) {
            User read = new UserCheck(user).read();
            if (result.stream().anyMatch(other -> other.name().equals(read.name()))) {
                user.refuse("name", "A name that no other user has");
            }
            result.add(read);
        }
        return result;
    }

    private List<RequestTemplate> requests(Members members, URI base) {
        List<RequestTemplate> result = new ArrayList<>();
        String allowed = "A list of one request or more, which are objects";
        for (Members request : members.objects("requests", allowed, PlanCheck::some)) {
            RequestTemplate read = new RequestCheck(request, base).read();
            if (result.stream().anyMatch(other -> other.name().equals(read.name()))) {
                request.refuse("name", "A name that no other request has; without one, it is method and path");
            } else {
                result.add(read);
            }
        }
        return result;
    }

    private static boolean some(int size) {
        return size > 0;
    }

    private static URI address(String text) {
        URI address = URI.create(text);
        if (!LoadPlan.isAddress(address)) {
            throw new IllegalArgumentException(text);
        }
        return address;
    }

    private static Arrival arrival(String text) {
        return Optional.ofNullable(
                        Map.of("even", Arrival.EVEN, "poisson", Arrival.POISSON).get(text.toLowerCase(Locale.ROOT)))
                .orElseThrow(() -> new IllegalArgumentException(text));
    }
}
