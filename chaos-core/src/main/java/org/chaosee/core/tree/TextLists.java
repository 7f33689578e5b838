package org.chaosee.core.tree;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Lists of texts. */
public final class TextLists {

    private static final String ALLOWED = "a list of at most " + MaxLengths.ENTRIES + " different strings";

    private TextLists() {}

    /** The texts, each of them as the rule says and different from all others; empty when there is no list. */
    public static List<String> read(Node node, TextRule rule) {
        List<String> texts = new ArrayList<>();
        if (node.absent()) {
            return texts;
        }
        if (!(node.value() instanceof List<?> list)) {
            node.refuse(ALLOWED);
            return texts;
        }
        if (list.size() > MaxLengths.ENTRIES) {
            node.refuse("has " + list.size() + " entries", ALLOWED);
            return texts;
        }
        Set<String> known = new HashSet<>();
        int index = 0;
        for (Object value : list) {
            Node entry = node.child(Integer.toString(index++), value);
            if (entry.absent()) {
                entry.refuse(rule.allowed());
            }
            String text = rule.read(entry);
            if (text != null && !known.add(text)) {
                entry.refuse("is " + Quote.of(text) + " once more", "each string once");
            } else if (text != null) {
                texts.add(text);
            }
        }
        return texts;
    }
}
