package org.chaosee.jpa.hook.hibernate;

import javax.sql.DataSource;

/** On H2. */
class HibernateHookH2Test extends HibernateHookContract {

    @Override
    DataSource newDatabase() {
        return Databases.h2();
    }
}
