package org.chaosee.it.hosts.off;

import jakarta.annotation.Resource;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** Looks for traces of Chaos EE from inside. */
@Path("probe")
public class ProbeResource {

    @Resource
    DataSource dataSource;

    @GET
    @Path("tables")
    public String tables() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                ResultSet tables = connection.getMetaData().getTables(null, null, "CHAOS%", null)) {
            Set<String> names = new TreeSet<>();
            while (tables.next()) {
                names.add(tables.getString("TABLE_NAME"));
            }
            return names.toString();
        }
    }

    @GET
    @Path("threads")
    public String threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.contains("chaos"))
                .collect(Collectors.toCollection(TreeSet::new))
                .toString();
    }
}
