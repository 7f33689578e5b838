package org.chaosee.experiment.provider.http;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Addresses as experiments write them. */
public final class Address {

    private static final String ALLOWED = "!#$%&'()*+,/:;=?@[]~-._";

    private Address() {}

    /**
     * The address, with that query appended to its own.
     *
     * @param query empty for none
     * @throws IllegalArgumentException when it doesn't begin with {@code http://} or {@code https://}, or names no host
     */
    public static URI of(String text, String query) {
        if (!text.matches("(?is)https?://.+")) {
            throw new IllegalArgumentException("An address begins with http:// or https://, and not as " + text);
        }
        String whole = text;
        if (!query.isEmpty()) {
            String plain = text.replaceFirst("(?s)#.*", "");
            whole = plain + (plain.contains("?") ? "&" : "?") + query;
        }
        URI address = URI.create(encoded(whole));
        if (address.getHost() == null) {
            throw new IllegalArgumentException("There is no host in the address " + text);
        }
        return address;
    }

    /** The same without the credentials in front of its host. */
    static URI withoutUser(URI address) {
        String user = address.getRawUserInfo();
        return user == null ? address : URI.create(address.toString().replaceFirst(Pattern.quote(user + "@"), ""));
    }

    /** What may not stand in an address is written by its bytes. */
    public static String encoded(String text) {
        StringBuilder result = new StringBuilder();
        text.codePoints().forEach(character -> {
            boolean plain = character < 128 && Character.isLetterOrDigit(character);
            if (plain || ALLOWED.indexOf(character) >= 0) {
                result.appendCodePoint(character);
            } else {
                for (byte each : Character.toString(character).getBytes(StandardCharsets.UTF_8)) {
                    result.append("%%%02X".formatted(each));
                }
            }
        });
        return result.toString();
    }
}
