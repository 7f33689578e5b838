package org.example.storefront.health;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Without its database the shop can serve nobody: no requests, please. */
@Readiness
@ApplicationScoped
public class DatabaseCheck implements HealthCheck {

    private static final int SECONDS = 2;

    @Resource(lookup = "java:comp/DefaultDataSource")
    DataSource database;

    @Override
    public HealthCheckResponse call() {
        try (Connection connection = database.getConnection()) {
            return HealthCheckResponse.named("storefront-database")
                    .status(connection.isValid(SECONDS))
                    .build();
        } catch (SQLException unreachable) {
            return HealthCheckResponse.named("storefront-database")
                    .down()
                    .withData("reason", String.valueOf(unreachable.getMessage()))
                    .build();
        }
    }
}
