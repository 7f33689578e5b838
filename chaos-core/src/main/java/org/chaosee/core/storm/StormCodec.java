package org.chaosee.core.storm;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.chaosee.api.Percent;
import org.chaosee.api.control.InvalidRequestException;
import org.chaosee.api.control.Violation;
import org.chaosee.api.fault.AbortFault;
import org.chaosee.api.storm.Storm;
import org.chaosee.core.codec.FaultTypes;
import org.chaosee.core.codec.ScopeRules;
import org.chaosee.core.settings.Limits;
import org.chaosee.core.settings.StormSettings;
import org.chaosee.core.tree.MaxLengths;
import org.chaosee.core.tree.Members;
import org.chaosee.core.tree.Node;
import org.chaosee.core.tree.Numbers;
import org.chaosee.core.tree.TextRule;
import org.chaosee.core.tree.Times;
import org.chaosee.core.tree.Violations;
import org.chaosee.core.tree.Words;
import org.jspecify.annotations.Nullable;

/**
 * Reads what is asked of a storm: the document, over what is configured for a storm of that name, over the defaults.
 * All three go through the same rules. Thread-safe.
 */
public final class StormCodec {

    /** Leaves room for what the names of its actions have besides, which are no longer than {@link MaxLengths#NAME}. */
    private static final int LONGEST_NAME = 40;

    private static final Duration SHORTEST = Duration.ofSeconds(1);

    private static final TextRule NAME = TextRule.notBlank(
                    "a name of the characters a-z, 0-9 and - that doesn't begin with -", LONGEST_NAME)
            .matching("[a-z0-9][a-z0-9-]*");
    private static final TextRule EXCLUDED =
            TextRule.notBlank("a name or glob of fault points, not blank,", MaxLengths.PATTERN);
    private static final List<String> FAULT_TYPES = FaultTypes.ofStorms();
    private static final Words<String> FAULTS =
            new Words<>(FAULT_TYPES, word -> Optional.of(word).filter(FAULT_TYPES::contains));

    private final Limits limits;
    private final Map<String, StormSettings> configured;
    private final LongSupplier seeds;

    /**
     * @param limits the bounds of all actions
     * @param configured the named storms
     * @param seeds draws the seed of a storm that is told none
     */
    public StormCodec(Limits limits, Map<String, StormSettings> configured, LongSupplier seeds) {
        this.limits = limits;
        this.configured = Map.copyOf(configured);
        this.seeds = seeds;
    }

    /**
     * What is wrong with what is configured for the storm of that name; nothing when it can be had. A storm that is told
     * by the configuration neither users nor roles is told them by who begins it, unless nobody does.
     */
    public List<Violation> check(String name) {
        StormSettings settings = configured.getOrDefault(name, StormSettings.NONE);
        Map<String, Object> request = new LinkedHashMap<>(Map.of(StormMembers.NAME, name));
        boolean whom = settings.members().containsKey(StormMembers.USERS)
                || settings.members().containsKey(StormMembers.ROLES);
        if (!whom && (settings.everyone() || !settings.atStartup())) {
            request.put(StormMembers.USERS, List.of("anybody"));
        }
        try {
            read(request, whatever -> settings); // also where the name is wrong
            return List.of();
        } catch (InvalidRequestException e) {
            return e.violations();
        }
    }

    /** @throws InvalidRequestException with everything that is wrong */
    StormOrder read(@Nullable Object tree) {
        return read(tree, name -> configured.getOrDefault(name, StormSettings.NONE));
    }

    private StormOrder read(@Nullable Object tree, Function<String, StormSettings> settings) {
        Violations violations = new Violations();
        Node root = new Node(tree, "", violations);
        root.require("an object");
        Members given = root.members();
        violations.throwIfAny();
        given.allowOnly(StormMembers.ALL);
        String name = NAME.read(given.get(StormMembers.NAME));
        if (name == null) {
            name = Storm.DEFAULT_NAME; // also stands in for one that is refused
        }
        StormOrder order = read(name, given, settings.apply(name), violations);
        violations.throwIfAny();
        return order;
    }

    private StormOrder read(String name, Members given, StormSettings settings, Violations violations) {
        Members below = Members.of(new Node(settings.members(), "", violations));
        below.allowOnly(StormMembers.CONFIGURED);
        Layers layers = new Layers(given, below);
        // Whom it strikes is one question: roles that are asked for replace users that are configured.
        boolean whom = !given.get(StormMembers.USERS).absent()
                || !given.get(StormMembers.ROLES).absent();
        Node users = (whom ? given : below).get(StormMembers.USERS);
        Node roles = (whom ? given : below).get(StormMembers.ROLES);
        checkWhom(name, users, roles, settings.everyone());
        List<String> userNames = StormLists.read(users, ScopeRules.PATTERN::read);
        List<String> roleNames = StormLists.read(roles, ScopeRules.ROLE::read);
        Duration duration = duration(layers.get(StormMembers.DURATION));
        Percent httpPercent = percent(layers.get(StormMembers.HTTP_PERCENT), StormDefaults.HTTP_PERCENT);
        Percent jpaPercent = percent(layers.get(StormMembers.JPA_PERCENT), StormDefaults.JPA_PERCENT);
        Percent beanPercent = percent(layers.get(StormMembers.BEAN_PERCENT), StormDefaults.BEAN_PERCENT);
        Percent clientPercent = percent(layers.get(StormMembers.CLIENT_PERCENT), StormDefaults.CLIENT_PERCENT);
        List<String> faults = list(layers.get(StormMembers.FAULTS), FAULTS::read, StormDefaults.FAULTS);
        Latency latency = latency(layers.get(StormMembers.LATENCY_MIN), layers.get(StormMembers.LATENCY_MAX));
        List<Integer> statuses = list(layers.get(StormMembers.STATUSES), StormCodec::status, StormDefaults.STATUSES);
        List<String> exclude = list(layers.get(StormMembers.EXCLUDE), EXCLUDED::read, List.of());
        Long seed = Numbers.integer64(layers.get(StormMembers.SEED), Long.MIN_VALUE, Long.MAX_VALUE);
        return new StormOrder(
                name,
                userNames,
                roleNames,
                duration,
                httpPercent,
                jpaPercent,
                beanPercent,
                clientPercent,
                faults,
                latency.min(),
                latency.max(),
                statuses,
                exclude,
                seed == null ? seeds.getAsLong() : seed);
    }

    private static void checkWhom(String name, Node users, Node roles, boolean everyone) {
        if (!users.absent() && !roles.absent()) {
            roles.refuse("is there together with users", "one of the two");
        } else if (users.absent() && roles.absent() && !everyone) {
            users.require("a list of users, or roles instead; a storm strikes everyone only when it is configured to"
                    + " (chaos.storms." + name + ".everyone)");
        }
    }

    private Duration duration(Node node) {
        Duration max = limits.maxExpiry();
        Duration given = Times.duration(node, SHORTEST, max, max + " (chaos.limits.max-expiry)");
        return given == null ? shorter(StormDefaults.DURATION, max) : given;
    }

    /** Of the bounds, one that is given draws the other along when that is a default, as in a latency of an action. */
    private Latency latency(Node minNode, Node maxNode) {
        String allowed = limits.maxLatency() + " (chaos.limits.max-latency)";
        Duration min = Times.duration(minNode, limits.maxLatency(), allowed);
        Duration max = Times.duration(maxNode, limits.maxLatency(), allowed);
        if (min != null && max != null && max.compareTo(min) < 0) {
            maxNode.refuse("a duration not shorter than latencyMin, " + min);
            max = null;
        }
        if (min == null) {
            min = shorter(StormDefaults.LATENCY_MIN, max == null ? limits.maxLatency() : max);
        }
        if (max == null) {
            Duration standard = shorter(StormDefaults.LATENCY_MAX, limits.maxLatency());
            max = standard.compareTo(min) < 0 ? min : standard;
        }
        return new Latency(min, max);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static Percent percent(Node node, Percent standard) {
        Percent given = Numbers.percent(node);
        return given == null ? standard : given;
    }

    private static @Nullable Integer status(Node node) {
        return Numbers.integer(node, AbortFault.MIN_STATUS, AbortFault.MAX_STATUS);
    }

    private static <T> List<T> list(Node node, Function<Node, @Nullable T> entry, List<T> standard) {
        return node.absent() ? standard : StormLists.read(node, entry);
    }

    private record Latency(Duration min, Duration max) {}

    /** What is asked for, above what is configured. */
    private record Layers(Members given, Members configured) {

        Node get(String name) {
            Node node = given.get(name);
            return node.absent() ? configured.get(name) : node;
        }
    }
}
