package org.chaosee.jpa.hook.eclipselink;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.chaosee.api.Injection;
import org.chaosee.jpa.hook.eclipselink.Shop.Address;
import org.chaosee.jpa.hook.eclipselink.Shop.Book;
import org.chaosee.jpa.hook.eclipselink.Shop.Line;
import org.chaosee.jpa.hook.eclipselink.Shop.Product;
import org.chaosee.jpa.hook.eclipselink.Shop.Purchase;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Which fault points an application comes by, told by an action for all of them. */
class OperationsTest {

    private static EntityManagerFactory factory;
    private static Long purchase;
    private static Long book;

    @RegisterExtension
    final Chaos chaos = new Chaos();

    @BeforeAll
    static void open() {
        JdbcDataSource h2 = new JdbcDataSource();
        h2.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        factory = Unit.open(h2, Map.of());
    }

    @AfterAll
    static void close() {
        factory.close();
    }

    @BeforeEach
    void fill() {
        transaction(em -> {
            em.createQuery("delete from Line l").executeUpdate();
            Book one = new Book();
            one.tags.add("red");
            em.persist(one);
            Purchase other = new Purchase();
            Line line = new Line();
            line.purchase = other;
            other.lines.add(line);
            other.gifts.add(one);
            em.persist(other);
            em.flush();
            purchase = other.id;
            book = one.id;
        });
        factory.getCache().evictAll();
        chaos.on(factory);
        chaos.strike(Map.of("kind", "jpa"), Chaos.delay(), Map.of());
    }

    @Test
    void anInsertIsOneHoweverManyTablesAndSequencesItTakes() {
        transaction(em -> em.persist(new Book()));
        assertThat(struck()).containsExactly("insert Book");
    }

    @Test
    void soIsOneWhoseKeysAreInATable() {
        transaction(em -> em.persist(new Purchase()));
        assertThat(struck()).containsExactly("insert Purchase");
    }

    @Test
    void rowsOfCollectionsAreUpdatesOfTheOwner() {
        transaction(em -> {
            Book one = new Book();
            one.tags.add("red");
            em.persist(one);
        });
        assertThat(struck()).containsExactly("insert Book", "update Prod");
    }

    @Test
    void soAreThoseOfJoinTablesAndEmbeddables() {
        transaction(em -> {
            Purchase one = em.find(Purchase.class, purchase);
            one.gifts.clear();
            one.addresses.add(new Address());
        });
        assertThat(struck())
                .contains("find Purchase", "update Purchase")
                .allMatch(each -> each.matches("(find|query|update) (Purchase|Prod)"));
    }

    @Test
    void aFindIsOneHoweverManyStatementsItTakes() {
        use(em -> em.find(Product.class, book));
        assertThat(struck()).containsExactly("find Prod");
    }

    @Test
    void theSecondLevelCacheIsNotHit() {
        use(em -> em.find(Purchase.class, purchase));
        use(em -> em.find(Purchase.class, purchase));
        assertThat(struck()).containsExactly("find Purchase");
    }

    @Test
    void refreshAndLazyReferencesAreFinds() {
        use(em -> em.refresh(em.find(Purchase.class, purchase)));
        assertThat(struck()).containsExactly("find Purchase", "find Purchase");
    }

    @Test
    void queriesAreQueries() {
        use(em -> {
            em.createQuery("select p from Purchase p").getResultList();
            em.createQuery("select count(p) from Purchase p").getSingleResult();
            em.createQuery(em.getCriteriaBuilder().createQuery(Purchase.class)).getResultList();
        });
        assertThat(struck()).hasSize(3).containsOnly("query Purchase");
    }

    @Test
    void aQueryByPrimaryKeyIsAFindAsItIsToEclipseLink() {
        use(em -> em.createQuery("select p from Purchase p where p.id = " + purchase)
                .getSingleResult());
        assertThat(struck()).containsExactly("find Purchase");
    }

    @Test
    void aQueryOfARootIsOne() {
        use(em -> em.createQuery("select p from Prod p").getResultList());
        assertThat(struck()).containsExactly("query Prod");
    }

    @Test
    void theSameQueryAgainIsHitAgain() {
        use(em -> {
            var query = em.createQuery("select p from Purchase p");
            query.getResultList();
            query.getResultList();
        });
        assertThat(struck()).containsExactly("query Purchase", "query Purchase");
    }

    @Test
    void lazyCollectionsAreQueriesOfWhatIsInThem() {
        use(em -> {
            Purchase one = em.find(Purchase.class, purchase);
            assertThat(one.lines).hasSize(1);
            assertThat(one.gifts).hasSize(1);
            assertThat(one.addresses).isEmpty();
            assertThat(em.find(Book.class, book).tags).containsExactly("red");
        });
        assertThat(struck())
                .containsExactly("find Purchase", "query Line", "query Prod", "query Purchase", "query Prod");
    }

    @Test
    void pessimisticLocksAreLocks() {
        transaction(em -> {
            em.find(Purchase.class, purchase, LockModeType.PESSIMISTIC_WRITE);
            em.createQuery("select p from Purchase p")
                    .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                    .getResultList();
        });
        // With their lazy collections, which EclipseLink reads again together with what it locks.
        assertThat(struck())
                .doesNotContain("find Purchase")
                .filteredOn(each -> each.startsWith("lock"))
                .containsExactly("lock Purchase", "lock Purchase");
    }

    @Test
    void updateAndRemoveAreOne() {
        transaction(em -> {
            Book one = em.find(Book.class, book);
            one.name = "new";
            one.author = "new";
        });
        transaction(em -> em.remove(em.find(Purchase.class, purchase)));
        assertThat(struck()).containsOnlyOnce("update Book", "remove Purchase", "remove Line");
    }

    @Test
    void eachConnectionThatIsTakenIsOne() {
        use(em -> em.createNativeQuery("select 1").getResultList());
        transaction(em -> {
            em.createNativeQuery("select 1").getResultList();
            em.createNativeQuery("update purchase_line set amount = 5").executeUpdate();
            em.createNativeQuery("update purchase_line set amount = 6").executeUpdate();
        });
        assertThat(chaos.injections())
                .map(OperationsTest::name)
                .filteredOn(each -> each.equals("connection"))
                .hasSize(2);
    }

    @Test
    void bulkIsBulk() {
        transaction(em -> {
            em.createQuery("update Line l set l.amount = 3").executeUpdate();
            em.createQuery("delete from Line l where l.amount = 4").executeUpdate();
        });
        assertThat(struck()).containsExactly("bulk Line", "bulk Line");
    }

    @Test
    void nativeIsNative() {
        transaction(em -> {
            em.createNativeQuery("select 1").getResultList();
            em.createNativeQuery("select * from purchase_line", Line.class).getResultList();
            em.createNativeQuery("update purchase_line set amount = 5").executeUpdate();
        });
        assertThat(struck()).containsExactly("native", "native Line", "find Purchase", "native");
    }

    @Test
    void allEntitiesAreKnownFromTheStart() {
        assertThat(new Chaos().on(factory).runtime().engine().points())
                .extracting(point -> point.facts().fields().get("entity"))
                .contains("Prod", "Book", "Purchase", "Line")
                .doesNotContain("Address");
        assertThat(chaos.runtime().actions().points(Map.of("kind", "jpa", "table", "BOOK")))
                .isNotEmpty()
                .allSatisfy(facts -> assertThat(facts.fields()).containsEntry("unit", "shop"));
    }

    private List<String> struck() {
        return chaos.injections().stream()
                .map(OperationsTest::name)
                .filter(each -> !each.equals("connection"))
                .toList();
    }

    private static String name(Injection injection) {
        Map<String, String> point = injection.point();
        return point.get("operation") + (point.containsKey("entity") ? " " + point.get("entity") : "");
    }

    private static void transaction(Consumer<EntityManager> work) {
        use(em -> {
            em.getTransaction().begin();
            work.accept(em);
            em.getTransaction().commit();
        });
    }

    private static void use(Consumer<EntityManager> work) {
        try (EntityManager em = factory.createEntityManager()) {
            work.accept(em);
        }
    }
}
