package org.chaosee.it.database;

import org.chaosee.it.database.fixture.Database;
import org.chaosee.it.database.fixture.ShopWar;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;

class WithoutTheJarsIT extends SameShopContract {

    private static final Database DATABASE = Database.create();

    @Deployment(testable = false)
    static WebArchive host() {
        return ShopWar.plain(DATABASE);
    }

    @Override
    Database database() {
        return DATABASE;
    }
}
