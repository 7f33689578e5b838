package org.chaosee.core.tree;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A value of the tree, with its place.
 *
 * <p>The readers of values answer null when there is none, and when they have reported a violation. Whoever needs a
 * value then goes on with a stand-in, so that every violation is found; nothing made of stand-ins is ever handed out.
 *
 * @param value null when there is none
 * @param pointer JSON pointer (RFC 6901) to it
 * @param violations where to report what is wrong with it
 */
public record Node(@Nullable Object value, String pointer, Violations violations) {

    public boolean absent() {
        return value == null;
    }

    /** Reports that the value is wrong. */
    public void refuse(String allowed) {
        refuse("is " + Quote.of(value), allowed);
    }

    /** Reports that the value is wrong in that respect. */
    public void refuse(String wrong, String allowed) {
        violations.add(pointer, wrong + ", allowed is " + allowed);
    }

    /** Reports that the value is missing, when it is. */
    public void require(String allowed) {
        if (absent()) {
            violations.add(pointer, "is missing, required is " + allowed);
        }
    }

    /** The node of a member or an entry. */
    public Node child(String name, @Nullable Object childValue) {
        String escaped = name.replace("~", "~0").replace("/", "~1");
        return new Node(childValue, pointer + '/' + escaped, violations);
    }

    /** Reads a boolean. */
    @Nullable
    public Boolean flag() {
        if (value instanceof Boolean flag) {
            return flag;
        }
        if (!absent()) {
            refuse("true or false");
        }
        return null;
    }

    /** Reads a string. */
    @Nullable
    public String string(String allowed) {
        if (value instanceof String string) {
            return string;
        }
        if (!absent()) {
            refuse(allowed);
        }
        return null;
    }

    /** Reads an object; an empty one when there is none. */
    public Members members() {
        if (!absent() && !(value instanceof Map)) {
            refuse("an object");
        }
        return Members.of(this);
    }
}
