package org.chaosee.cli.docs;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads the commands of a shell script as words: as much of the notation as our pages and scripts use. Variables stay as they are
 * written, but for those with a default, which take it.
 */
final class ShellWords {

    private static final Set<String> AHEAD = Set.of("if", "then", "elif", "else", "while", "do", "!", "exec", "{");
    private static final Pattern ASSIGNMENT = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*=.*", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private final String text;
    private final List<List<String>> commands = new ArrayList<>();
    private List<String> command = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private boolean inWord;
    private boolean afterRedirection;
    private int at;

    private ShellWords(String text) {
        this.text = text;
    }

    /** All commands, without keywords and assignments before them, and without redirections. */
    static List<List<String>> of(String script) {
        ShellWords words = new ShellWords(script);
        words.read();
        return words.commands;
    }

    private void read() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '\\') {
                escaped();
            } else if (c == '\'') {
                int end = text.indexOf('\'', at + 1);
                take(text.substring(at + 1, end), end + 1);
            } else if (c == '"') {
                quoted();
            } else if (c == '$') {
                variable();
            } else if (c == '#' && !inWord) {
                int end = text.indexOf('\n', at);
                at = end < 0 ? text.length() : end;
            } else if (c == '>' || c == '<') {
                redirection();
            } else if ("\n;|&()".indexOf(c) >= 0) {
                endCommand();
                at++;
            } else if (Character.isWhitespace(c)) {
                endWord();
                at++;
            } else {
                take(String.valueOf(c), at + 1);
            }
        }
        endCommand();
    }

    private void take(String part, int next) {
        word.append(part);
        inWord = true;
        at = next;
    }

    private void escaped() {
        if (text.startsWith("\\\n", at)) {
            at += 2;
        } else {
            take(text.substring(at + 1, at + 2), at + 2);
        }
    }

    private void quoted() {
        take("", at + 1);
        while (text.charAt(at) != '"') {
            if (text.charAt(at) == '$') {
                variable();
            } else if (text.charAt(at) == '\\') {
                escaped();
            } else {
                take(text.substring(at, at + 1), at + 1);
            }
        }
        at++;
    }

    private void variable() {
        if (text.startsWith("${", at)) {
            int end = text.indexOf('}', at);
            String inside = text.substring(at + 2, end);
            int otherwise = inside.indexOf(":-");
            take(otherwise < 0 ? "${" + inside + "}" : inside.substring(otherwise + 2), end + 1);
        } else if (text.startsWith("$(", at)) {
            int end = closing(at + 1);
            take(text.substring(at, end), end);
        } else {
            take("$", at + 1);
        }
    }

    /** Behind the parenthesis that closes the one there. */
    private int closing(int opening) {
        int depth = 0;
        int next = opening;
        do {
            char c = text.charAt(next++);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
        } while (depth > 0);
        return next;
    }

    private void redirection() {
        if (NUMBER.matcher(word).matches()) {
            word.setLength(0);
            inWord = false;
        }
        endWord();
        while (at < text.length() && "<>&".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        afterRedirection = true;
    }

    private void endWord() {
        if (!inWord) {
            return;
        }
        String ended = word.toString();
        word.setLength(0);
        inWord = false;
        if (afterRedirection) {
            afterRedirection = false;
        } else if (!(command.isEmpty()
                && (AHEAD.contains(ended) || ASSIGNMENT.matcher(ended).matches()))) {
            command.add(ended);
        }
    }

    private void endCommand() {
        endWord();
        if (!command.isEmpty()) {
            commands.add(command);
            command = new ArrayList<>();
        }
    }
}
