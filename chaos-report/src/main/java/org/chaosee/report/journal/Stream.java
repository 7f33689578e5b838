package org.chaosee.report.journal;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Goes through what may be large, one element at a time, and knows where it is. */
record Stream(JsonParser parser) {

    /** Reads the value of one member, or leaves it alone. */
    @FunctionalInterface
    interface MemberReader {

        /** Says whether it was read; otherwise it is skipped. */
        boolean read(String name) throws IOException;
    }

    /** The members of the object at which the parser stands. Null counts as an object without any. */
    void members(String pointer, MemberReader reader) throws IOException {
        if (isNull()) {
            return;
        }
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            throw new ShapeException(pointer, "is no object");
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            if (!reader.read(name)) {
                parser.skipChildren();
            }
        }
    }

    /** Reads one element of a list. */
    @FunctionalInterface
    interface ElementReader {

        void read(String pointer) throws IOException;
    }

    /** The elements of the list at which the parser stands. Null counts as an empty one. */
    void elements(String pointer, ElementReader reader) throws IOException {
        if (isNull()) {
            return;
        }
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            throw new ShapeException(pointer, "is no list");
        }
        int index = 0;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            reader.read(pointer + "/" + index++);
        }
    }

    /** A list of which each element is small. */
    <T> List<T> list(String pointer, Function<Tree, T> element) throws IOException {
        List<T> result = new ArrayList<>();
        elements(pointer, place -> result.add(element.apply(tree(place))));
        return result;
    }

    Tree tree(String pointer) throws IOException {
        JsonNode node = parser.readValueAsTree();
        return new Tree(node, pointer);
    }

    boolean isNull() {
        return parser.currentToken() == JsonToken.VALUE_NULL;
    }

    /** How deep the object stands whose member is about to be read. */
    int depthOfMember() {
        boolean hasEntered = parser.currentToken().isStructStart();
        return parser.getParsingContext().getNestingDepth() - (hasEntered ? 1 : 0);
    }

    /** Goes on to the end of the member that was being read. */
    void leaveTo(int depth) throws IOException {
        while (parser.getParsingContext().getNestingDepth() > depth) {
            if (parser.nextToken() == null) {
                return;
            }
        }
    }
}
