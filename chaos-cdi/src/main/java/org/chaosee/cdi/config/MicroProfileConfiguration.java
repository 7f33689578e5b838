package org.chaosee.cdi.config;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.NoSuchElementException;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** Reads the application's MicroProfile Config. */
public final class MicroProfileConfiguration {

    private MicroProfileConfiguration() {}

    /**
     * What the configuration says.
     *
     * @param storeTypes gives the kinds of stores that are there; not asked when Chaos EE is off
     */
    public static Configuration read(Supplier<SortedSet<String>> storeTypes) {
        Config config;
        try {
            config = ConfigProvider.getConfig();
        } catch (NoClassDefFoundError | IllegalStateException e) {
            // The server has no MicroProfile Config, or has its API without an implementation.
            return new Configuration.Absent();
        }
        return new ConfigurationReader(
                        key -> config.getOptionalValue(key, String.class),
                        config::getPropertyNames,
                        storeTypes,
                        MicroProfileConfiguration::hostName)
                .read();
    }

    /** What MicroProfile Fault Tolerance's own key says of the priority of its interceptor, if that is a number. */
    public static OptionalInt faultTolerancePriority() {
        try {
            return OptionalInt.of(ConfigProvider.getConfig()
                    .getOptionalValue("mp.fault.tolerance.interceptor.priority", Integer.class)
                    .orElseThrow());
        } catch (NoSuchElementException | IllegalArgumentException e) {
            return OptionalInt.empty();
        }
    }

    private static String hostName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }
}
