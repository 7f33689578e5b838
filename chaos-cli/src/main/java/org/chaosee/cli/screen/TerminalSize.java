package org.chaosee.cli.screen;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chaosee.cli.shell.Shell;

/**
 * How much room there is.
 *
 * @param columns at least 20
 * @param lines at least 5
 */
public record TerminalSize(int columns, int lines) {

    /** Where nobody knows. */
    public static final TerminalSize USUAL = new TerminalSize(80, 24);

    private static final Pattern ANSWER = Pattern.compile("(\\d{1,5}) (\\d{1,5})\\s*");

    public TerminalSize {
        columns = Math.max(20, columns);
        lines = Math.max(5, lines);
    }

    /** That of the terminal, which may change; otherwise what the variables COLUMNS and LINES say. */
    public static TerminalSize of(Shell shell) {
        return shell.interactive() ? ofTerminal().orElseGet(() -> ofVariables(shell)) : ofVariables(shell);
    }

    private static TerminalSize ofVariables(Shell shell) {
        return new TerminalSize(number(shell, "COLUMNS", USUAL.columns), number(shell, "LINES", USUAL.lines));
    }

    private static int number(Shell shell, String variable, int otherwise) {
        return shell.variable(variable)
                .filter(value -> value.matches("[1-9]\\d{0,4}"))
                .map(Integer::valueOf)
                .orElse(otherwise);
    }

    /** What {@code stty size} answers: lines and columns. */
    static Optional<TerminalSize> parse(String answer) {
        Matcher matcher = ANSWER.matcher(answer);
        if (!matcher.matches()
                || matcher.group(1).equals("0")
                || matcher.group(2).equals("0")) {
            return Optional.empty();
        }
        return Optional.of(new TerminalSize(Integer.parseInt(matcher.group(2)), Integer.parseInt(matcher.group(1))));
    }

    /** Java has no call for that. */
    private static Optional<TerminalSize> ofTerminal() {
        try {
            Process process = new ProcessBuilder("stty", "size")
                    .redirectInput(new File("/dev/tty"))
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String answer = new String(process.getInputStream().readNBytes(32), StandardCharsets.US_ASCII);
            if (!process.waitFor(1, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return Optional.empty();
            }
            return parse(answer);
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
