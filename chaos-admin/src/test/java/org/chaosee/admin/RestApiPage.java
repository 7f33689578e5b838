package org.chaosee.admin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the reference page says: a heading {@code ### GET /chaos/…} begins an operation; the tables below it, headed
 * {@code Query parameter} and {@code Status}, list its query parameters and statuses. The statuses of the section
 * {@code ## Every operation} are those of all.
 */
final class RestApiPage {

    private static final Pattern OPERATION = Pattern.compile("### ([A-Z]+) (/\\S+)");
    private static final Pattern ROW = Pattern.compile("\\| *`?([A-Za-z0-9]+)`? *\\|.*");

    private final Set<String> common = new TreeSet<>();
    private final List<OpenApiDocument.Route> routes = new ArrayList<>();

    private RestApiPage() {}

    static List<OpenApiDocument.Route> routes() {
        RestApiPage page = new RestApiPage();
        page.read();
        page.routes.forEach(route -> route.statuses().addAll(page.common));
        return page.routes;
    }

    private void read() {
        Set<String> statuses = new TreeSet<>();
        Set<String> table = new TreeSet<>();
        for (String line : lines()) {
            Matcher operation = OPERATION.matcher(line);
            Matcher row = ROW.matcher(line);
            if (operation.matches()) {
                statuses = new TreeSet<>();
                routes.add(
                        new OpenApiDocument.Route(operation.group(1), operation.group(2), statuses, new TreeSet<>()));
            } else if (line.equals("## Every operation")) {
                statuses = common;
            } else if (line.startsWith("#")) {
                statuses = new TreeSet<>();
            } else if (line.startsWith("| Query parameter")) {
                table = routes.get(routes.size() - 1).queryParameters();
            } else if (line.startsWith("| Status")) {
                table = statuses;
            } else if (line.startsWith("| ") && row.matches()) {
                table.add(row.group(1));
            } else if (!line.startsWith("|")) {
                table = new TreeSet<>();
            }
        }
    }

    /** Relative to the module, wherever the build is started. */
    private static List<String> lines() {
        Path module = Path.of(System.getProperty("basedir", ""));
        try {
            return Files.readAllLines(module.resolve("../docs/reference/rest-api.md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
