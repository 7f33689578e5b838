package org.example.prices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Today's prices, as {@code prices.json} lists them. */
@ApplicationScoped
public class PriceList {

    private static final String PRICES = "/prices.json";

    private final Map<Long, PriceTag> tags =
            read().collect(Collectors.toUnmodifiableMap(PriceTag::sku, Function.identity()));

    /** The prices of those products; products that are not on the list are left out. */
    List<PriceTag> of(Collection<Long> skus) {
        return skus.stream().distinct().map(tags::get).filter(Objects::nonNull).toList();
    }

    private static Stream<PriceTag> read() {
        Jsonb jsonb = JsonbBuilder.create();
        try (InputStream json = PriceList.class.getResourceAsStream(PRICES)) {
            return Stream.of(jsonb.fromJson(json, PriceTag[].class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
