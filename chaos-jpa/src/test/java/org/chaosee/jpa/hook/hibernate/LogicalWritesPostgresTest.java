package org.chaosee.jpa.hook.hibernate;

import javax.sql.DataSource;
import org.junit.jupiter.api.extension.RegisterExtension;

/** On PostgreSQL. */
class LogicalWritesPostgresTest extends LogicalWritesContract {

    @RegisterExtension
    static final Postgres POSTGRES = new Postgres();

    @Override
    DataSource newDatabase() {
        return POSTGRES.dataSource(POSTGRES.newSchema(), "");
    }
}
