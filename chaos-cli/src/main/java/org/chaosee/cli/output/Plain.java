package org.chaosee.cli.output;

/** What others have written, made harmless for a terminal. */
public final class Plain {

    private Plain() {}

    /** In one line, and without characters that steer a terminal or turn text round. */
    public static String line(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            if (isHarmless(point)) {
                plain.appendCodePoint(point);
            } else {
                plain.append(point == '\n' || point == '\t' ? ' ' : '\uFFFD');
            }
        });
        return plain.toString();
    }

    private static boolean isHarmless(int point) {
        int type = Character.getType(point);
        return type != Character.CONTROL
                && type != Character.FORMAT
                && type != Character.LINE_SEPARATOR
                && type != Character.PARAGRAPH_SEPARATOR
                && type != Character.SURROGATE;
    }
}
