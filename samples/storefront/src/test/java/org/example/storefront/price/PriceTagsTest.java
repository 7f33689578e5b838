package org.example.storefront.price;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.example.storefront.catalogue.Product;
import org.junit.jupiter.api.Test;

class PriceTagsTest {

    private final Product mug = new Product(1, "Mug", "", "mug", new BigDecimal("12.90"));

    @Test
    void todaysPriceGoesBeforeTheListPrice() {
        PriceTags tags = PriceTags.of(List.of(new PriceTag(1, new BigDecimal("9.90"))));

        assertThat(tags.known()).isTrue();
        assertThat(tags.of(mug)).isEqualByComparingTo("9.90");
    }

    @Test
    void whatHasNoPriceTodayCostsWhatTheListSays() {
        assertThat(PriceTags.of(List.of()).of(mug)).isEqualByComparingTo("12.90");
        assertThat(PriceTags.UNKNOWN.of(mug)).isEqualByComparingTo("12.90");
    }
}
