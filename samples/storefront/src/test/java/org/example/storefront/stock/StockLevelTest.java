package org.example.storefront.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class StockLevelTest {

    private final StockLevel level = new StockLevel(3, 5);

    @Test
    void givesTheLastPiece() {
        level.take(5);

        assertThat(level.getQuantity()).isZero();
    }

    @Test
    void givesNothingWhenThereIsNotEnough() {
        assertThatThrownBy(() -> level.take(6))
                .isInstanceOf(SoldOutException.class)
                .hasMessage("Only 5 left of product 3");
        assertThat(level.getQuantity()).isEqualTo(5);
    }

    @Test
    void neverGrowsByTaking() {
        assertThatThrownBy(() -> level.take(-1)).isInstanceOf(IllegalArgumentException.class);
    }
}
