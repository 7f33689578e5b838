package org.chaosee.api;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The kinds of fault points. Each kind has target fields of its own. */
public enum Kind {
    /** Resource methods of Jakarta RESTful Web Services that answer incoming HTTP requests. */
    HTTP("http", Target.METHOD, Target.PATH, Target.RESOURCE),
    /** Statements that a Jakarta Persistence provider sends to the database for the application's entities. */
    JPA("jpa", Target.ENTITY, Target.TABLE, Target.OPERATION, Target.UNIT),
    /** What the application itself does with a {@code javax.sql.DataSource}. */
    JDBC("jdbc", Target.DATA_SOURCE, Target.OPERATION),
    /** Methods of CDI beans, resources and Enterprise Beans, as their callers call them. */
    BEAN("bean", Target.TYPE, Target.METHOD, Target.ANNOTATION),
    /** HTTP requests that the application sends, by a JAX-RS client or a MicroProfile REST client. */
    CLIENT("client", Target.METHOD, Target.HOST, Target.PATH),
    /** The Java virtual machine itself: one fault point, with no fields. Nobody calls it: its actions run by themselves. */
    JVM("jvm");

    private final String id;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> fields;

    Kind(String id, String... fields) {
        this.id = id;
        this.fields = List.of(fields);
    }

    /** The word for this kind in JSON, configuration and the store, such as {@code http}. */
    public String id() {
        return id;
    }

    /** The names of the target fields that a fault point of this kind can be selected by, in the order of display. */
    public List<String> fields() {
        return fields;
    }

    /** The kind of that word, or empty when there is none; the word is compared exactly. */
    public static Optional<Kind> of(String id) {
        return Arrays.stream(values()).filter(kind -> kind.id.equals(id)).findFirst();
    }
}
