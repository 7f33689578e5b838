package org.chaosee.jpa.hook.hibernate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Statements whose first table does not tell whose they are. */
class EntityOfStatementTest {

    private static final Map<String, Object> DELAY = Map.of("type", "latency", "min", "PT0S", "max", "PT0S");

    private TestChaos chaos;
    private TestUnit unit;

    @BeforeEach
    void open() {
        chaos = new TestChaos();
        unit = new TestUnit(Databases.h2()).with(chaos);
    }

    @AfterEach
    void close() {
        unit.close();
        chaos.close();
    }

    @Test
    void aCollectionInTheTableOfItsElementsBelongsToItsOwner() {
        Shelf.CartLine line = new Shelf.CartLine();
        line.id = 1L;
        unit.run(manager -> {
            Shelf.Cart cart = new Shelf.Cart();
            cart.id = 1L;
            manager.persist(cart);
            manager.persist(line);
        });
        chaos.action(DELAY, Map.of("entity", "Cart", "operation", "update"));

        unit.run(manager -> manager.find(Shelf.Cart.class, 1L).lines.add(line));
        assertThat(chaos.hits()).containsExactly("update Cart");

        chaos.calm();
        chaos.action(DELAY, Map.of("entity", "CartLine"));
        unit.run(manager -> manager.find(Shelf.Cart.class, 1L).lines.clear());
        assertThat(chaos.hits()).containsExactly("query CartLine");
    }

    @ParameterizedTest
    @CsvSource({"Stock", "StockName"})
    void ofTwoEntitiesWithOneTableTheOneThatIsMeantIsHit(String entity) {
        chaos.action(DELAY, Map.of("entity", entity));

        unit.run(manager -> {
            Shelf.Stock stock = new Shelf.Stock();
            stock.id = 1L;
            manager.persist(stock);
        });
        unit.run(manager -> {
            Shelf.StockName name = new Shelf.StockName();
            name.id = 2L;
            manager.persist(name);
        });
        unit.run(manager -> manager.find(Shelf.Stock.class, 1L).amount = 1);
        unit.run(manager -> manager.find(Shelf.StockName.class, 2L).name = "changed");
        unit.run(manager -> manager.createQuery("from Stock").getResultList());
        unit.run(manager -> manager.createQuery("from StockName").getResultList());
        unit.run(manager -> manager.remove(manager.find(Shelf.Stock.class, 1L)));
        unit.run(manager -> manager.remove(manager.find(Shelf.StockName.class, 2L)));

        assertThat(chaos.hits())
                .containsExactlyElementsOf(List.of("insert", "find", "update", "query", "find", "remove").stream()
                        .map(operation -> operation + " " + entity)
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({"BigCat, query BigCat", "OddCat, query OddCat", "Animal, query Animal", "Puppy, query Puppy"})
    void discriminatorsMayHaveBlanksAndCommas(String entity, String hit) {
        chaos.watch();

        unit.run(manager -> manager.createQuery("from " + entity).getResultList());

        assertThat(chaos.hits()).contains(hit).hasSize(2);
    }
}
