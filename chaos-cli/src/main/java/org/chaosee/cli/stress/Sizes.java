package org.chaosee.cli.stress;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chaosee.cli.shell.CommandException;
import org.chaosee.cli.shell.ExitCode;

/** Sizes of memory as people type them: {@code 512m}, {@code 2g}; 1k is 1024 bytes. */
public final class Sizes {

    private static final Pattern SIZE = Pattern.compile("(\\d{1,12})([kmg]?)b?");
    private static final long STEP = 1024;

    private Sizes() {}

    /**
     * In bytes.
     *
     * @param option whose value it is
     * @throws CommandException when it is no size
     */
    public static long parse(String option, String text) {
        Matcher matcher = SIZE.matcher(text.strip().toLowerCase(Locale.ROOT));
        if (matcher.matches()) {
            try {
                return Math.multiplyExact(Long.parseLong(matcher.group(1)), unit(matcher.group(2)));
            } catch (ArithmeticException e) {
                // Told below, with what is allowed.
            }
        }
        throw new CommandException(ExitCode.USAGE, option + " is '" + text + "', allowed is a size such as 512m or 2g");
    }

    /** In whole MiB. */
    public static String text(long bytes) {
        return bytes / (STEP * STEP) + "m";
    }

    private static long unit(String letter) {
        return switch (letter) {
            case "k" -> STEP;
            case "m" -> STEP * STEP;
            case "g" -> STEP * STEP * STEP;
            default -> 1;
        };
    }
}
