package org.chaosee.proxy.main;

/** What {@code -h} prints. */
final class Help {

    private Help() {}

    static String text() {
        StringBuilder text = new StringBuilder("""
                A TCP proxy that damages traffic on purpose, driven over HTTP as Toxiproxy is.

                  java -jar chaos-proxy.jar [flags]

                Flags, with one dash or two, and their values behind a space or a =:

                """);
        for (Flag flag : Flag.values()) {
            text.append("  %-28s %s%s%n"
                    .formatted(("-" + flag.label() + " " + flag.argument()).strip(), flag.meaning(), otherwise(flag)));
        }
        return text.append("""

                Environment: LOG_LEVEL (panic, fatal, error, warn, info, debug, trace), CHAOS_PROXY_TOKEN (as -token).
                """).toString();
    }

    private static String otherwise(Flag flag) {
        return flag.otherwise().isEmpty() ? "" : " (otherwise " + flag.otherwise() + ")";
    }
}
