package org.chaosee.it.database.host;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.chaosee.it.database.host.model.Diary;

/** Has the application do something. */
@RequestScoped
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public class WorkResource {

    @Inject
    TransactionalStyle transactional;

    @EJB
    EjbStyle ejb;

    @Inject
    Performer performer;

    @Inject
    Diary.Pages diary;

    @POST
    @Path("works/{work}")
    public String work(@PathParam("work") Work work, @BeanParam Run run) {
        return Outcome.of(
                () -> run.style.equals("ejb") ? ejb.perform(work, run) : transactional.perform(work, run), run);
    }

    @POST
    @Path("jdbc/{work}")
    public String jdbc(@PathParam("work") JdbcWork work, @BeanParam Run run) {
        return Outcome.of(() -> performer.perform(work, run), run);
    }

    /** What the application's own entity listener has noted. */
    @GET
    @Path("diary")
    public String diary() {
        List<String> written = diary.tear();
        return Outcome.of(() -> written);
    }
}
