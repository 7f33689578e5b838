package org.chaosee.cdi.config;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.chaosee.api.fault.CpuFault;
import org.chaosee.api.fault.MemoryFault;
import org.chaosee.api.spi.StoreSettings;
import org.chaosee.core.settings.AdminSettings;
import org.chaosee.core.settings.BeanSettings;
import org.chaosee.core.settings.ChaosSettings;
import org.chaosee.core.settings.Exclusions;
import org.chaosee.core.settings.InjectionLimits;
import org.chaosee.core.settings.JvmSettings;
import org.chaosee.core.settings.Limits;
import org.chaosee.core.settings.MasterSwitch;
import org.chaosee.core.settings.NodeSettings;
import org.chaosee.core.settings.SafetySettings;

/** Turns configuration values into settings: the one place that knows keys, defaults and ranges. */
public final class ConfigurationReader {

    static final String DEFAULT_DATA_SOURCE = "java:comp/DefaultDataSource";
    static final Duration DEFAULT_REFRESH_INTERVAL = Duration.ofSeconds(1);

    private static final Pattern BEAN_PATTERN = Pattern.compile("@?[\\p{javaJavaIdentifierPart}.*]+");
    private static final Duration SHORTEST = Duration.ofMillis(1);

    private final Values values;
    private final Supplier<? extends Iterable<String>> propertyNames;
    private final Supplier<SortedSet<String>> storeTypes;
    private final Supplier<String> hostName;

    /**
     * @param source gives the text of a key
     * @param propertyNames gives the keys that there are, as far as the sources list them
     * @param storeTypes gives the kinds of stores that are there; not asked when Chaos EE is off
     * @param hostName gives the name of this machine
     */
    public ConfigurationReader(
            Function<String, Optional<String>> source,
            Supplier<? extends Iterable<String>> propertyNames,
            Supplier<SortedSet<String>> storeTypes,
            Supplier<String> hostName) {
        this.values = new Values(source);
        this.propertyNames = propertyNames;
        this.storeTypes = storeTypes;
        this.hostName = hostName;
    }

    /** Reads everything, once. When Chaos EE is off, nothing but the keys that say so is looked at. */
    public Configuration read() {
        boolean enabled = values.flag(Key.ENABLED, false);
        if (!values.problems().isEmpty()) {
            return new Configuration.Invalid(values.problems());
        }
        if (!enabled) {
            return new Configuration.Off();
        }
        Optional<String> production = MasterSwitch.production(values::text);
        if (production.isPresent() && !values.flag(Key.ALLOW_PRODUCTION, false)) {
            return values.problems().isEmpty()
                    ? new Configuration.OffInProduction(production.get())
                    : new Configuration.Invalid(values.problems());
        }
        ChaosSettings settings = settings();
        production.ifPresent(why -> new ProductionGate(values).check(why, settings.guard(), settings.admin()));
        return values.problems().isEmpty()
                ? new Configuration.On(settings)
                : new Configuration.Invalid(values.problems());
    }

    private ChaosSettings settings() {
        Limits limits = limits();
        Duration refreshInterval = values.duration(
                Key.REFRESH_INTERVAL, DEFAULT_REFRESH_INTERVAL, Duration.ofMillis(100), Duration.ofHours(1));
        return new ChaosSettings(
                nodeName(),
                refreshInterval,
                new Exclusions(httpExclude(), values.list(Key.JPA_EXCLUDE, List.of())),
                beans(),
                values.flag(Key.RESPONSE_MARKER, true),
                values.word(Key.STORE, storeTypes.get()).orElse(null),
                store(),
                new AdminSettings(
                        new TokensReader(values).read(propertyNames.get()),
                        values.text(Key.ADMIN_ROLE).orElse(AdminSettings.DEFAULT_ROLE),
                        values.text(Key.ADMIN_READ_ONLY_ROLE).orElse(AdminSettings.DEFAULT_READ_ONLY_ROLE)),
                limits,
                values.list(Key.EXCEPTIONS_ALLOWED, ChaosSettings.DEFAULT_EXCEPTIONS),
                new StormsReader(values, limits).read(propertyNames.get()),
                new JvmSettings(values.flag(Key.JVM_EXIT_ALLOWED, false)),
                new SafetySettings(
                        values.flag(Key.HALTED, false),
                        values.number(Key.MAX_ACTIONS, SafetySettings.DEFAULTS.maxActions(), 1, 100_000),
                        values.duration(
                                Key.AUDIT_RETENTION,
                                SafetySettings.DEFAULTS.auditRetention(),
                                Duration.ofDays(1),
                                Duration.ofDays(36_500))),
                new GuardReader(values).read(),
                nodes(refreshInterval));
    }

    private String nodeName() {
        String name = values.text(Key.NODE_NAME).orElseGet(hostName);
        if (name.length() > 255) {
            values.problem(Key.NODE_NAME, name, "a name of at most 255 characters");
        }
        return name;
    }

    private NodeSettings nodes(Duration refreshInterval) {
        Duration heartbeat = values.duration(
                Key.NODE_HEARTBEAT, NodeSettings.DEFAULTS.heartbeat(), Duration.ofSeconds(1), Duration.ofMinutes(5));
        NodeSettings defaults = NodeSettings.of(heartbeat, refreshInterval);
        Duration timeout =
                values.duration(Key.NODE_TIMEOUT, defaults.timeout(), Duration.ofSeconds(5), Duration.ofHours(24));
        NodeSettings nodes = new NodeSettings(defaults.heartbeat(), timeout);
        if (nodes.silence().compareTo(timeout) > 0) {
            values.problem(
                    Key.NODE_TIMEOUT,
                    timeout.toString(),
                    "a duration of at least three times the longer one of " + Key.NODE_HEARTBEAT + " and "
                            + Key.REFRESH_INTERVAL + ", which is " + nodes.heartbeat());
        }
        return nodes;
    }

    private List<String> httpExclude() {
        List<String> paths = values.list(Key.HTTP_EXCLUDE, List.of());
        for (String path : paths) {
            if (!path.startsWith("/") && !path.startsWith("*")) {
                values.problem(Key.HTTP_EXCLUDE, path, "a list of paths or path globs that begin with / or *");
            }
        }
        return paths;
    }

    private BeanSettings beans() {
        boolean outside = values.word(Key.BEANS_POSITION, List.of("inside", "outside"))
                .orElse("inside")
                .equals("outside");
        return new BeanSettings(
                beanPatterns(Key.BEANS_INCLUDE),
                beanPatterns(Key.BEANS_EXCLUDE),
                outside ? BeanSettings.OUTSIDE : BeanSettings.INSIDE);
    }

    private List<String> beanPatterns(String key) {
        List<String> patterns = values.list(key, List.of());
        for (String pattern : patterns) {
            if (!BEAN_PATTERN.matcher(pattern).matches()) {
                values.problem(
                        key,
                        pattern,
                        "a list of class names (with the package or without) or globs, or of @ and the name of an annotation");
            }
        }
        return patterns;
    }

    private StoreSettings store() {
        String dataSource = values.text(Key.STORE_DATASOURCE).orElse(DEFAULT_DATA_SOURCE);
        boolean create = values.word(Key.STORE_SCHEMA, List.of("create", "none"))
                .orElse("create")
                .equals("create");
        return new StoreSettings(dataSource, create ? StoreSettings.Schema.CREATE : StoreSettings.Schema.NONE);
    }

    private Limits limits() {
        Duration maxExpiry = values.duration(
                Key.MAX_EXPIRY, Limits.DEFAULTS.maxExpiry(), Duration.ofSeconds(1), Duration.ofDays(365));
        Duration defaultExpiry =
                values.duration(Key.DEFAULT_EXPIRY, Limits.DEFAULTS.defaultExpiry(), Duration.ofSeconds(1), maxExpiry);
        if (defaultExpiry.compareTo(maxExpiry) > 0) {
            // Only the default can be too long here: a maximum that was set below it caps it.
            defaultExpiry = maxExpiry;
        }
        return new Limits(
                defaultExpiry,
                maxExpiry,
                values.duration(Key.MAX_LATENCY, Limits.DEFAULTS.maxLatency(), SHORTEST, Duration.ofHours(1)),
                values.number(Key.MAX_CONCURRENT_DELAYS, Limits.DEFAULTS.maxConcurrentDelays(), 1, 100_000),
                values.fraction(Key.MAX_MEMORY_FRACTION, Limits.DEFAULTS.maxMemoryFraction(), MemoryFault.MAX_FRACTION),
                values.fraction(Key.MAX_CPU_LOAD, Limits.DEFAULTS.maxCpuLoad(), CpuFault.MAX_LOAD),
                injectionLimits());
    }

    private InjectionLimits injectionLimits() {
        String perMinute = Key.MAX_INJECTIONS_PER_MINUTE;
        return new InjectionLimits(
                values.text(perMinute).isPresent() ? values.number(perMinute, 1, 1, 1_000_000_000) : null,
                values.share(Key.MAX_INJECTED_PERCENT, InjectionLimits.DEFAULTS.maxPercent()),
                values.duration(
                        Key.INJECTED_WINDOW,
                        InjectionLimits.DEFAULTS.window(),
                        Duration.ofSeconds(1),
                        Duration.ofHours(1)));
    }
}
