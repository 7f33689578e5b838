package org.chaosee.it.database.host;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.chaosee.it.database.host.model.Account;
import org.chaosee.it.database.host.model.Journal;

/** Moves amounts from account to account, and keeps a journal of that: both or nothing. */
@RequestScoped
@Path("transfers")
@Produces(MediaType.APPLICATION_JSON)
public class TransferResource {

    @Inject
    Transfers transfers;

    @RequestScoped
    public static class Transfers {

        @PersistenceContext(unitName = "shop")
        EntityManager em;

        @Transactional
        public String transfer(long from, long to, int amount) {
            lock(Math.min(from, to));
            lock(Math.max(from, to));
            Account source = em.find(Account.class, from);
            Account sink = em.find(Account.class, to);
            source.add(-amount);
            sink.add(amount);
            em.persist(new Journal(source, sink, amount));
            return "transferred";
        }

        /** Always the smaller one first, or two transfers would wait for each other. */
        private void lock(long id) {
            em.find(Account.class, id, LockModeType.PESSIMISTIC_WRITE);
        }
    }

    @POST
    public String transfer(@QueryParam("from") long from, @QueryParam("to") long to, @QueryParam("amount") int amount) {
        return Outcome.of(() -> transfers.transfer(from, to, amount));
    }
}
