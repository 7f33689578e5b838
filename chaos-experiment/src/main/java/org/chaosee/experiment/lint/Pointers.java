package org.chaosee.experiment.lint;

/** JSON pointers. */
final class Pointers {

    private Pointers() {}

    /** The pointer to a member, whatever its name. */
    static String member(String pointer, String name) {
        return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
    }
}
