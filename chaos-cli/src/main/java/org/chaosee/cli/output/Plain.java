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

    /**
     * JSON that means the same, and does a terminal no harm: what steers it or turns text round can only be within a text, where
     * JSON has another spelling of it.
     *
     * @param json blanks and line ends between its values stay
     */
    static String escaped(String json) {
        if (json.codePoints().allMatch(point -> point == '\n' || isHarmless(point))) {
            return json;
        }
        StringBuilder plain = new StringBuilder(json.length() + 64);
        json.codePoints().forEach(point -> {
            if (point == '\n' || isHarmless(point)) {
                plain.appendCodePoint(point);
            } else {
                for (char unit : Character.toChars(point)) {
                    plain.append(String.format("\\u%04x", (int) unit));
                }
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
