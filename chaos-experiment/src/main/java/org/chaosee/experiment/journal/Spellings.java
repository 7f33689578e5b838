package org.chaosee.experiment.journal;

import com.fasterxml.jackson.databind.node.TextNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.Set;
import org.chaosee.experiment.provider.http.Address;

/** The ways in which a text may be written down elsewhere. */
final class Spellings {

    /** A shorter piece of Base64 or of a text with several lines would be found where it isn't meant. */
    private static final int SHORTEST_PIECE = 6;

    private Spellings() {}

    /** The text itself, as it stands in an address, between the quotes of JSON, and in Base64; and each of its lines. */
    static Set<String> of(String text) {
        Set<String> result = new LinkedHashSet<>();
        result.add(text);
        String query = URLEncoder.encode(text, StandardCharsets.UTF_8);
        result.add(query);
        result.add(query.replace("+", "%20"));
        result.add(Address.encoded(text));
        String quoted = TextNode.valueOf(text).toString();
        result.add(quoted.substring(1, quoted.length() - 1));
        for (int before = 0; before < 3; before++) {
            addBase64(result, text, before);
        }
        if (text.contains("\n")) {
            text.lines().map(String::strip).forEach(line -> addPiece(result, line));
        }
        return result;
    }

    /** What Base64 makes of the text when so many bytes (or three, six, … more) stand in front of it, whatever they are. */
    private static void addBase64(Set<String> result, String text, int before) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        byte[] behind = new byte[before + bytes.length];
        System.arraycopy(bytes, 0, behind, before, bytes.length);
        // A character has six bits; those that hold bits of a neighbour are none of ours.
        int first = (before * 8 + 5) / 6;
        int last = behind.length * 8 / 6;
        if (last > first) {
            addPiece(result, Base64.getEncoder().encodeToString(behind).substring(first, last));
            addPiece(result, Base64.getUrlEncoder().encodeToString(behind).substring(first, last));
        }
    }

    private static void addPiece(Set<String> result, String piece) {
        if (piece.length() >= SHORTEST_PIECE) {
            result.add(piece);
        }
    }
}
