package org.chaosee.it.docs;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chaosee.it.shop.fixture.Answer;
import org.chaosee.it.shop.fixture.Request;

/**
 * A {@code curl} command of a page: as much of its syntax as the pages use.
 *
 * @param headers {@code Name: value}
 * @param user {@code name:password}, or null
 * @param body what {@code -d} sends, or null
 */
record Command(String method, URI uri, List<String> headers, String user, String body) {

    private static final String SHORTHAND =
            "curl -s -H 'Authorization: Bearer dev-token' -H 'Content-Type: application/json' ";

    private static final Pattern LOOP = Pattern.compile("for i in \\$\\(seq (\\d+)\\); do");

    /**
     * The commands of a block, one after the other, those of a loop as often as it says; each begins on a line of its
     * own, and quotes may span lines.
     */
    static List<Command> of(Page.Block block) {
        List<Command> commands = new ArrayList<>();
        StringBuilder command = new StringBuilder();
        int times = 1;
        int loop = 0;
        for (String line : block.lines()) {
            Matcher head = LOOP.matcher(line);
            if (head.matches()) {
                times = Integer.parseInt(head.group(1));
                loop = commands.size();
            } else if (line.startsWith("done")) {
                List<Command> body = List.copyOf(commands.subList(loop, commands.size()));
                for (int i = 1; i < times; i++) {
                    commands.addAll(body);
                }
            }
            command.append(command.isEmpty() ? line.stripLeading() : "\n" + line);
            boolean openQuote = command.chars().filter(c -> c == '\'').count() % 2 == 1;
            if (!openQuote) {
                String text = command.toString();
                if (text.startsWith("curl ")) {
                    commands.add(parse(text));
                } else if (text.startsWith("chaos ")) {
                    commands.add(parse(SHORTHAND + text.substring("chaos ".length())));
                }
                command.setLength(0);
            }
        }
        return commands;
    }

    private static Command parse(String text) {
        List<String> words = words(text);
        String method = null;
        String uri = "";
        List<String> headers = new ArrayList<>();
        String user = null;
        String body = null;
        String query = "";
        for (int i = 1; i < words.size() && !words.get(i).equals("|"); i++) {
            switch (words.get(i)) {
                case "-s", "-i", "-G" -> {}
                case "--data-urlencode" -> query = urlEncoded(words.get(++i));
                case "-o", "-w" -> i++;
                case "-X" -> method = words.get(++i);
                case "-H" -> headers.add(words.get(++i));
                case "-u" -> user = words.get(++i);
                case "-d" -> body = words.get(++i);
                default -> uri = words.get(i);
            }
        }
        return new Command(
                method != null ? method : body != null ? "POST" : "GET", URI.create(uri + query), headers, user, body);
    }

    private static String urlEncoded(String parameter) {
        String[] parts = parameter.split("=", 2);
        return "?" + parts[0] + "=" + URLEncoder.encode(parts[1], UTF_8);
    }

    /**
     * Sends what the command says.
     *
     * @param shop makes a request of a method and a path
     */
    Answer type(BiFunction<String, String, Request> shop) {
        Request request = shop.apply(method, pathAndQuery());
        for (String header : headers) {
            String[] parts = header.split(": ", 2);
            request.header(parts[0], parts[1]);
        }
        if (user != null) {
            request.as(user.split(":", 2)[0]);
        }
        if (body != null) {
            request.body(body);
        }
        return request.send();
    }

    /** What the server is asked for. */
    private String pathAndQuery() {
        return uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
    }

    /** Splits as a shell does: at blanks outside of single quotes. */
    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean quoted = false;
        for (char c : (text + " ").toCharArray()) {
            if (c == '\'') {
                quoted = !quoted;
            } else if (quoted || !Character.isWhitespace(c)) {
                word.append(c);
            } else if (!word.isEmpty()) {
                words.add(word.toString());
                word.setLength(0);
            }
        }
        return words;
    }
}
