package org.chaosee.experiment.tolerance.path;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.chaosee.experiment.tolerance.path.Condition.Operand;
import org.chaosee.experiment.value.Equality;
import org.chaosee.experiment.value.Json;
import org.jspecify.annotations.Nullable;

/** Reads a path from left to right. */
final class PathParser {

    /** Far more than anybody writes, and less than a stack bears. */
    private static final int DEEPEST = 100;

    private final Reader reader;
    private final PathDialect dialect;
    private int depth;

    PathParser(String text, PathDialect dialect) {
        this.reader = new Reader(text);
        this.dialect = dialect;
    }

    private boolean common() {
        return dialect == PathDialect.COMMON;
    }

    Path parse() throws PathSyntaxException {
        reader.skipSpace();
        reader.expect("$");
        Path path = new Path(steps());
        reader.skipSpace();
        if (!reader.atEnd()) {
            throw reader.wrong("the end, a . or a [");
        }
        return path;
    }

    private List<Step> steps() throws PathSyntaxException {
        List<Step> steps = new ArrayList<>();
        while (true) {
            boolean behindEvery = !steps.isEmpty() && steps.get(steps.size() - 1) instanceof Step.Every;
            if (reader.take("..")) {
                steps.add(new Step.Deep(reader.peek("[") ? brackets(true) : bare()));
            } else if (reader.take(".")) {
                steps.add(bare());
            } else if (reader.peek("[")) {
                steps.add(brackets(behindEvery));
            } else {
                return steps;
            }
        }
    }

    private Step bare() throws PathSyntaxException {
        if (reader.take("*")) {
            return new Step.Every();
        }
        return new Step.Name(reader.match(common() ? "[\\p{L}_][\\p{L}\\p{N}_-]*" : "[A-Za-z_][A-Za-z0-9_]*")
                .orElseThrow(() -> reader.wrong("a name")));
    }

    private Step brackets(boolean behindEvery) throws PathSyntaxException {
        reader.expect("[");
        List<Step> steps = new ArrayList<>();
        do {
            reader.skipSpace();
            steps.add(bracketed(behindEvery));
            reader.skipSpace();
        } while (reader.take(","));
        reader.expect("]");
        return steps.size() == 1 ? steps.get(0) : new Step.Several(List.copyOf(steps));
    }

    private Step bracketed(boolean behindEvery) throws PathSyntaxException {
        if (reader.take("*")) {
            return new Step.Every();
        }
        if (reader.take("?")) {
            return filter(behindEvery);
        }
        Optional<String> name = quoted();
        return name.isPresent() ? new Step.Name(name.get()) : place();
    }

    private Step place() throws PathSyntaxException {
        Integer start = whole();
        reader.skipSpace();
        if (!reader.take(":")) {
            if (start == null) {
                throw reader.wrong("a name in quotes, a number, a *, or a filter");
            }
            return new Step.Index(start);
        }
        reader.skipSpace();
        Integer end = whole();
        reader.skipSpace();
        Integer distance = null;
        if (reader.take(":")) {
            reader.skipSpace();
            distance = whole();
        }
        return new Step.Slice(start, end, distance == null ? 1 : distance);
    }

    private @Nullable Integer whole() throws PathSyntaxException {
        String digits = reader.match("-?[0-9]{1,9}").orElse(null);
        return digits == null ? null : Integer.valueOf(digits);
    }

    private Step filter(boolean behindEvery) throws PathSyntaxException {
        reader.skipSpace();
        int start = reader.place();
        if (!common() && !reader.peek("(")) {
            throw reader.wrong("a (");
        }
        Condition condition = any();
        String written = reader.since(start);
        if (common() && !behindEvery && asksForTheValueItself(written)) {
            throw new PathSyntaxException(
                    "The filter [?%s] could mean a list or its entries: write [*][?%s] for the entries, or ask for a member by name"
                            .formatted(written, written),
                    true);
        }
        return new Step.Filter(condition, common());
    }

    /** A filter that a list itself could pass, and not only something with members. */
    private static boolean asksForTheValueItself(String written) {
        return Pattern.compile("@(?!\\s*\\.\\s*[\\p{L}_]|\\s*\\[\\s*[\"'])|\\bnot\\b|!(?!=)")
                .matcher(written.replaceAll("\"[^\"]*\"(?!\\s*\\])|'[^']*'(?!\\s*\\])", "0"))
                .find();
    }

    private Condition any() throws PathSyntaxException {
        if (++depth > DEEPEST) {
            throw reader.wrong("less within parentheses");
        }
        Condition condition = all();
        while (word("or", "||")) {
            condition = new Condition.Or(condition, all());
        }
        depth--;
        return condition;
    }

    private Condition all() throws PathSyntaxException {
        Condition condition = one();
        while (word("and", "&&")) {
            condition = new Condition.And(condition, one());
        }
        return condition;
    }

    private Condition one() throws PathSyntaxException {
        if (word("not", "!")) {
            if (++depth > DEEPEST) {
                throw reader.wrong("less that is denied");
            }
            Condition denied = one();
            depth--;
            return new Condition.Not(denied);
        }
        reader.skipSpace();
        if (reader.take("(")) {
            Condition inner = any();
            reader.skipSpace();
            reader.expect(")");
            return inner;
        }
        return comparison();
    }

    private boolean word(String reference, String usual) throws PathSyntaxException {
        reader.skipSpace();
        return reader.match(reference + "(?![A-Za-z0-9_])").isPresent() || (common() && reader.take(usual));
    }

    private Condition comparison() throws PathSyntaxException {
        Operand left = operand();
        reader.skipSpace();
        Optional<String> operator = reader.match(common() ? "==|=|!=|<=|>=|<|>" : "=|!=|<=|>=|<|>");
        if (operator.isEmpty()) {
            return new Condition.Exists(left);
        }
        reader.skipSpace();
        String usual = operator.get().equals("==") ? "=" : operator.get();
        return new Condition.Compare(left, usual, operand(), common() ? Equality.DECIMAL : Equality.BINARY);
    }

    private Operand operand() throws PathSyntaxException {
        if (reader.take("@")) {
            return new Operand.Found(new Path(steps()), false);
        }
        if (reader.take("$")) {
            return new Operand.Found(new Path(steps()), true);
        }
        Optional<String> text = quoted();
        if (text.isPresent()) {
            return new Operand.Literal(TextNode.valueOf(text.get()));
        }
        String literal = reader.match("true|false|null|-?[0-9]+(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]+)?")
                .orElseThrow(() -> reader.wrong("@, $ or a value"));
        return new Operand.Literal(json(literal));
    }

    private Optional<String> quoted() throws PathSyntaxException {
        Optional<String> text = reader.match("\"(?:[^\"\\\\]|\\\\.)*+\"");
        if (text.isPresent()) {
            return Optional.of(json(text.get()).textValue());
        }
        if (!common()) {
            return Optional.empty();
        }
        return reader.match("'(?:[^'\\\\]|\\\\.)*+'")
                .map(it -> it.substring(1, it.length() - 1).replaceAll("\\\\(.)", "$1"));
    }

    private JsonNode json(String text) throws PathSyntaxException {
        try {
            return Json.parse(text);
        } catch (JsonProcessingException e) {
            throw reader.wrong("a value as in JSON");
        }
    }
}
