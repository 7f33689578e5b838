package org.chaosee.jpa.hook.hibernate;

import javax.sql.DataSource;

/** On H2. */
class LogicalWritesH2Test extends LogicalWritesContract {

    @Override
    DataSource newDatabase() {
        return Databases.h2();
    }
}
