package org.chaosee.core.tree;

/**
 * The longest texts of an action, in characters (UTF-16 units, of which there are never fewer than code points), and
 * the most entries of its lists. A store's columns hold at least that much.
 */
public final class MaxLengths {

    public static final int NAME = 63;
    public static final int DESCRIPTION = 1000;
    public static final int REASON = 1000;

    /** Of each target field. */
    public static final int PATTERN = 500;

    /** Of a user, role, node, header name or header value. */
    public static final int SCOPE_VALUE = 255;

    /** Of a list, and of a map. */
    public static final int ENTRIES = 100;

    public static final int ABORT_BODY = 10_000;
    public static final int EXCEPTION = 255;
    public static final int MESSAGE = 1000;
    public static final int SCHEDULE = 100;
    public static final int CREATED_BY = 255;
    public static final int STORM = 255;

    private MaxLengths() {}
}
