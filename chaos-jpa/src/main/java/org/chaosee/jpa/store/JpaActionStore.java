package org.chaosee.jpa.store;

import jakarta.persistence.EntityManagerFactory;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.chaosee.api.audit.AuditPage;
import org.chaosee.api.audit.AuditQuery;
import org.chaosee.api.node.ChaosNode;
import org.chaosee.api.spi.ActionStore;
import org.chaosee.api.spi.Change;
import org.chaosee.api.spi.HitCount;
import org.chaosee.api.spi.StoreConflictException;
import org.chaosee.api.spi.StoreConflictException.Reason;
import org.chaosee.api.spi.StoreGlance;
import org.chaosee.api.spi.StoreSettings.Schema;
import org.chaosee.api.spi.StoreSnapshot;
import org.chaosee.api.spi.StoreState;
import org.chaosee.api.spi.StoreUnavailableException;
import org.chaosee.api.spi.StoreWrite;
import org.chaosee.api.spi.StoredAction;
import org.chaosee.jpa.hook.eclipselink.NoPauses;
import org.jspecify.annotations.Nullable;

/**
 * The actions in the tables of a relational database.
 *
 * <p>Each call is one resource-local transaction on the calling thread, which must not be in a transaction of the
 * application. Safe for use by many threads.
 */
final class JpaActionStore implements ActionStore {

    /** How often a reading that writers overtake is begun anew, before the store counts as too busy to be read. */
    private static final int READINGS = 100;

    private final EntityManagerFactory factory;
    private final Transactions transactions;
    private final Documents documents = new Documents();

    private final RevisionGlance glance;

    private JpaActionStore(EntityManagerFactory factory, RevisionGlance glance) {
        this.factory = factory;
        this.glance = glance;
        this.transactions = new Transactions(factory);
    }

    /**
     * Opens the store; its tables are there then.
     *
     * @throws StoreUnavailableException when that is not possible
     */
    static JpaActionStore open(DataSource dataSource, Schema schema, PersistenceProviders providers) {
        Tables tables = new Tables(dataSource, providers);
        tables.ensure(schema);
        RevisionGlance glance = new RevisionGlance(tables.database());
        EntityManagerFactory factory;
        try {
            factory = providers.open(new ChaosPersistenceUnit(dataSource));
        } catch (RuntimeException | LinkageError e) {
            // Which classes a provider finds is up to the platform; a surprise there is not the application's failure.
            throw Transactions.unavailable("The persistence unit of the actions can't be opened", e);
        }
        JpaActionStore store = new JpaActionStore(factory, glance);
        try {
            NoPauses.in(factory);
            // Providers may put off the work, and the discovery of what is wrong, until the first use.
            store.glance();
            return store;
        } catch (StoreUnavailableException e) {
            store.close();
            throw e;
        } catch (RuntimeException | LinkageError e) {
            store.close();
            throw Transactions.unavailable("The persistence unit of the actions can't be opened", e);
        }
    }

    @Override
    public StoreGlance glance() {
        return transactions.run("read", glance::ask);
    }

    @Override
    public StoreSnapshot read() {
        for (int reading = 0; reading < READINGS; reading++) {
            StoreSnapshot snapshot = transactions.run("read", entityManager -> {
                ActionTable table = new ActionTable(entityManager);
                StoreState state = table.state();
                return new StoreSnapshot(
                        state, table.rows().stream().map(this::stored).toList());
            });
            // A writer may have come in between the two questions, as not every transaction sees a single moment.
            if (glance().state().equals(snapshot.state())) {
                return snapshot;
            }
        }
        throw new StoreUnavailableException(
                "The actions can't be read: they changed " + READINGS + " times while they were read", null);
    }

    @Override
    public long write(StoreWrite write) {
        if (write.isEmpty()) {
            return glance().state().revision();
        }
        try {
            return transactions.run(
                    "changed", entityManager -> new ActionWriter(entityManager, documents).write(write));
        } catch (UniquenessException e) {
            throw refusal(e);
        }
    }

    @Override
    public AuditPage audit(AuditQuery query) {
        return transactions.run("read", entityManager -> new AuditTable(entityManager, documents.json()).find(query));
    }

    @Override
    public int forget(Instant before) {
        return transactions.run(
                "changed", entityManager -> new AuditTable(entityManager, documents.json()).forget(before));
    }

    @Override
    public void beat(ChaosNode node) {
        if (!onNodes("told of", table -> table.update(node))) {
            // In a transaction of its own, see exchange().
            onNodes("told of", table -> {
                table.add(node);
                return node;
            });
        }
    }

    @Override
    public List<ChaosNode> nodes() {
        return onNodes("read", NodeTable::all);
    }

    @Override
    public Set<String> claimedStorms(Instant since) {
        return onNodes("read", table -> table.claimedStorms(since));
    }

    @Override
    public List<HitCount> exchange(UUID instance, List<HitCount> own, Set<UUID> asked) {
        List<HitCount> first = own.isEmpty()
                ? own
                : onHits(table -> own.stream()
                        .filter(count -> !table.update(instance, count))
                        .toList());
        // In another transaction: on MariaDB, who has looked for a row in vain keeps others from inserting theirs next
        // to it, and two who insert then would wait for each other.
        return onHits(table -> {
            first.forEach(count -> table.add(instance, count));
            return asked.isEmpty() ? List.of() : table.others(instance, asked);
        });
    }

    private <T> T onHits(Function<HitTable, T> work) {
        return transactions.run("The hits", "counted", entityManager -> work.apply(new HitTable(entityManager)));
    }

    @Override
    public void leave(UUID instance) {
        onNodes("removed", table -> {
            table.remove(instance);
            return instance;
        });
    }

    @Override
    public int bury(Instant since) {
        int buried = onNodes("removed", table -> table.bury(since));
        try {
            new HitSweep(transactions, documents).run();
        } catch (StoreUnavailableException e) {
            // What is left does no harm, and goes the next time.
        }
        return buried;
    }

    private <T> T onNodes(String what, Function<NodeTable, T> work) {
        return transactions.run(
                "The nodes", what, entityManager -> work.apply(new NodeTable(entityManager, documents.json())));
    }

    @Override
    public void close() {
        try {
            if (factory.isOpen()) {
                factory.close();
            }
        } catch (RuntimeException e) {
            throw Transactions.unavailable("The persistence unit of the actions can't be closed", e);
        }
    }

    private StoredAction stored(ActionRow row) {
        return new StoredAction(row.version, documents.read(row));
    }

    /** What the refused change failed for; asked anew, as the transaction that it was in is over. */
    private RuntimeException refusal(UniquenessException refused) {
        Change.OfAction change = refused.change();
        String id = change.id().toString();
        boolean taken = transactions.run("changed", entityManager -> {
            ActionTable table = new ActionTable(entityManager);
            if (change instanceof Change.Create create) {
                return table.hasId(id) || isTaken(table, id, create.document());
            }
            return change instanceof Change.Update update && isTaken(table, id, update.document());
        });
        return taken
                ? (RuntimeException) new StoreConflictException(Reason.NAME_TAKEN, change.id()).initCause(refused)
                : Transactions.unavailable("The actions can't be changed", refused);
    }

    private static boolean isTaken(ActionTable table, String id, Map<String, @Nullable Object> document) {
        return table.hasOther(id, Documents.nameOf(document));
    }
}
