package org.chaosee.core.codec;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.chaosee.api.Kind;
import org.chaosee.api.Target;
import org.chaosee.core.point.JdbcOperation;
import org.chaosee.core.point.JpaOperation;
import org.chaosee.core.tree.MaxLengths;
import org.chaosee.core.tree.Members;
import org.chaosee.core.tree.Node;
import org.chaosee.core.tree.TextLists;
import org.chaosee.core.tree.TextRule;
import org.chaosee.core.tree.Words;
import org.jspecify.annotations.Nullable;

/** Targets. */
final class TargetCodec {

    private static final String KIND = "kind";
    private static final String EXCLUDE = "exclude";
    private static final Words<Kind> KINDS =
            new Words<>(Arrays.stream(Kind.values()).map(Kind::id).toList(), Kind::of);

    private static final TextRule HTTP_METHOD = TextRule.notBlank(
                    "an HTTP method in capital letters such as GET, or a glob", MaxLengths.PATTERN)
            .matching("[A-Z0-9*_-]+");
    private static final TextRule PATH = TextRule.notBlank(
                    "a path template or glob that begins with / or *", MaxLengths.PATTERN)
            .matching("(?s)[/*].*");
    private static final TextRule RESOURCE = TextRule.notBlank(
                    "Class#method (with the package or without), both parts exact or globs", MaxLengths.PATTERN)
            .matching("[\\p{javaJavaIdentifierPart}.*]+#[\\p{javaJavaIdentifierPart}*]+");

    private static final TextRule HOST = TextRule.notBlank(
                    "a host name, with a port or without, exact or a glob", MaxLengths.PATTERN)
            .matching("[^\\s/]+");

    private static final TextRule ENTITY = TextRule.notBlank(
                    "an entity name or a class name (with the package or without), exact or a glob", MaxLengths.PATTERN)
            .matching("[\\p{javaJavaIdentifierPart}.*]+");
    private static final TextRule TABLE = TextRule.notBlank("a table name, exact or a glob", MaxLengths.PATTERN);
    private static final TextRule UNIT =
            TextRule.notBlank("the name of a persistence unit, exact or a glob", MaxLengths.PATTERN);
    private static final TextRule DATA_SOURCE =
            TextRule.notBlank("the name of a data source, exact or a glob", MaxLengths.PATTERN);
    private static final TextRule TYPE = TextRule.notBlank(
                    "a class name (with the package or without), exact or a glob", MaxLengths.PATTERN)
            .matching("[\\p{javaJavaIdentifierPart}.*]+");
    private static final TextRule METHOD = TextRule.notBlank(
                    "the name of a method, exact or a glob", MaxLengths.PATTERN)
            .matching("[\\p{javaJavaIdentifierPart}*]+");
    private static final TextRule ANNOTATION = TextRule.notBlank(
                    "the name of an annotation (with the package or without), exact or a glob", MaxLengths.PATTERN)
            .matching("[\\p{javaJavaIdentifierPart}.*]+");
    private static final TextRule JPA_OPERATION =
            operation(Arrays.stream(JpaOperation.values()).map(JpaOperation::names));
    private static final TextRule JDBC_OPERATION =
            operation(Arrays.stream(JdbcOperation.values()).map(JdbcOperation::names));

    private static final TextRule EXCLUDED =
            TextRule.notBlank("a name or glob of a field's values, not blank,", MaxLengths.PATTERN);

    private TargetCodec() {}

    private static TextRule operation(Stream<List<String>> operations) {
        List<String> names =
                operations.flatMap(List::stream).distinct().sorted().toList();
        return TextRule.notBlank("one of " + String.join(", ", names) + ", or a glob", MaxLengths.PATTERN)
                .matching(String.join("|", names) + "|[a-z*]*\\*[a-z*]*");
    }

    /** The target; with an unknown kind, only names are checked. */
    static Target read(Node node) {
        node.require("an object with the member " + KIND);
        Members members = node.members();
        Node kindNode = members.get(KIND);
        Kind kind = node.value() instanceof Map ? KINDS.readRequired(kindNode) : null;
        members.allowOnly(allowed(kind), allowed(null));
        if (kind == null) {
            return Target.any(Kind.HTTP);
        }
        Map<String, String> fields = new LinkedHashMap<>();
        for (String name : kind.fields()) {
            String pattern = rule(kind, name).read(members.get(name));
            if (pattern != null) {
                fields.put(name, pattern);
            }
        }
        return new Target(kind, fields, TextLists.read(members.get(EXCLUDE), EXCLUDED));
    }

    static Map<String, @Nullable Object> write(Target target) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put(KIND, target.kind().id());
        tree.putAll(target.fields());
        if (!target.exclude().isEmpty()) {
            tree.put(EXCLUDE, target.exclude());
        }
        return tree;
    }

    private static List<String> allowed(@Nullable Kind kind) {
        Stream<Kind> kinds = kind == null ? Arrays.stream(Kind.values()) : Stream.of(kind);
        List<String> names = new ArrayList<>(List.of(KIND));
        kinds.flatMap(each -> each.fields().stream()).distinct().forEach(names::add);
        if (kind != Kind.JVM) { // whose only fault point has no field to exclude it by
            names.add(EXCLUDE);
        }
        return names;
    }

    private static TextRule rule(Kind kind, String field) {
        return switch (field) {
            case Target.METHOD -> kind == Kind.BEAN ? METHOD : HTTP_METHOD;
            case Target.HOST -> HOST;
            case Target.TYPE -> TYPE;
            case Target.ANNOTATION -> ANNOTATION;
            case Target.PATH -> PATH;
            case Target.RESOURCE -> RESOURCE;
            case Target.ENTITY -> ENTITY;
            case Target.TABLE -> TABLE;
            case Target.UNIT -> UNIT;
            case Target.DATA_SOURCE -> DATA_SOURCE;
            case Target.OPERATION -> kind == Kind.JPA ? JPA_OPERATION : JDBC_OPERATION;
            default -> throw new IllegalStateException("no rule for the field " + field + " of " + kind);
        };
    }
}
