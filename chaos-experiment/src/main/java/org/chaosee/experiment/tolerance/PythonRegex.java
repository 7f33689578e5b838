package org.chaosee.experiment.tolerance;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Regular expressions in the notation of Python, where it differs from that of Java. */
public final class PythonRegex {

    private PythonRegex() {}

    /**
     * The same expression in Java.
     *
     * @throws PatternSyntaxException when it is none
     */
    public static Pattern compile(String expression) {
        try {
            return Pattern.compile(translated(expression), Pattern.UNIX_LINES | Pattern.UNICODE_CHARACTER_CLASS);
        } catch (StackOverflowError e) {
            throw new PatternSyntaxException("It nests too deep", expression, -1);
        }
    }

    private static String translated(String expression) {
        StringBuilder result = new StringBuilder();
        boolean inClass = false;
        for (int i = 0; i < expression.length(); i++) {
            char character = expression.charAt(i);
            String rest = expression.substring(i);
            if (character == '\\' && i + 1 < expression.length()) {
                result.append(rest.startsWith("\\Z") ? "\\z" : rest.substring(0, 2));
                i++;
            } else if (inClass) {
                // Within a class, Java would take these for a class of their own, and for an intersection.
                result.append(character == '[' || character == '&' ? "\\" + character : character);
                inClass = character != ']' || opens(expression, i);
            } else if (character == '[') {
                result.append(character);
                inClass = true;
            } else if (rest.startsWith("(?P<")) {
                result.append("(?<");
                i += 3;
            } else if (rest.startsWith("(?P=")) {
                Matcher name = Pattern.compile("\\(\\?P=(\\w+)\\)").matcher(rest);
                if (name.lookingAt()) {
                    result.append("\\k<").append(name.group(1)).append('>');
                    i += name.end() - 1;
                } else {
                    result.append(character);
                }
            } else if (character == '{' && !rest.matches("(?s)\\{[0-9]+(,[0-9]*)?\\}.*")) {
                result.append("\\{");
            } else {
                result.append(character);
            }
        }
        return result.toString();
    }

    /** Whether that bracket is the first character of its class, where it stands for itself. */
    private static boolean opens(String expression, int place) {
        return expression.charAt(place - 1) == '['
                || (expression.charAt(place - 1) == '^' && place > 1 && expression.charAt(place - 2) == '[');
    }
}
