package org.chaosee.load.send;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.chaosee.load.plan.Addresses;
import org.chaosee.load.plan.LoadPlan;
import org.chaosee.load.plan.RequestTemplate;
import org.chaosee.load.plan.User;
import org.chaosee.load.schedule.Choice;
import org.chaosee.load.schedule.Seeds;
import org.jspecify.annotations.Nullable;

/** Makes the requests of a plan. Those of a fixed path are made once for each user. For one thread. */
public final class Requests {

    private final LoadPlan plan;
    private final SplittableRandom random;
    private final @Nullable HttpRequest[][] made;

    public Requests(LoadPlan plan) {
        this.plan = plan;
        random = Seeds.PATHS.random(plan.seed());
        made = new HttpRequest[plan.users().size()][plan.requests().size()];
    }

    public HttpRequest make(Choice choice) {
        HttpRequest known = made[choice.user()][choice.request()];
        if (known != null) {
            return known;
        }
        RequestTemplate template = plan.requests().get(choice.request());
        HttpRequest request = build(plan.users().get(choice.user()), template);
        if (template.path().isFixed()) {
            made[choice.user()][choice.request()] = request;
        }
        return request;
    }

    private HttpRequest build(User user, RequestTemplate template) {
        URI address = Addresses.of(plan.base(), template.path().fill(random));
        String body = template.body();
        HttpRequest.Builder builder = HttpRequest.newBuilder(address)
                .method(
                        template.method(),
                        body == null
                                ? BodyPublishers.noBody()
                                : BodyPublishers.ofByteArray(body.getBytes(StandardCharsets.UTF_8)));
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(plan.headers());
        headers.putAll(user.headers());
        headers.putAll(template.headers());
        headers.forEach(builder::setHeader);
        return builder.build();
    }
}
