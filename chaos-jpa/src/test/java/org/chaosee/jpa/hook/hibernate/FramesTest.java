package org.chaosee.jpa.hook.hibernate;

import static org.assertj.core.api.Assertions.assertThat;

import org.chaosee.core.point.JpaOperation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Frames of Hibernate 6.4 to 7.2, of which the other tests see only those of one version. */
class FramesTest {

    @ParameterizedTest
    @CsvSource({
        "action.internal.EntityInsertAction, execute, INSERT, true",
        "action.internal.EntityIdentityInsertAction, execute, INSERT, true",
        "action.internal.EntityUpdateAction, execute, UPDATE, true",
        "action.internal.CollectionRecreateAction, execute, UPDATE, true",
        "action.internal.EntityDeleteAction, execute, REMOVE, true",
        "action.internal.OrphanRemovalAction, execute, REMOVE, true",
        "action.internal.EntityIncrementVersionProcess, doBeforeTransactionCompletion, UPDATE, false",
        "action.internal.EntityVerifyVersionProcess, doBeforeTransactionCompletion, LOCK, false",
        "sql.exec.internal.lock.TableLock, performAction, LOCK, false",
        "query.sqm.internal.ConcreteSqmSelectQueryPlan, performList, QUERY, false",
        "query.sqm.internal.SimpleDeleteQueryPlan, executeUpdate, BULK, false",
        "query.sqm.mutation.internal.cte.CteMutationStrategy, executeDelete, BULK, false",
        "query.sql.internal.NativeSelectQueryPlanImpl, performList, NATIVE_READ, false",
        "query.sql.internal.NativeNonSelectQueryPlanImpl, executeUpdate, NATIVE_WRITE, false",
        "procedure.internal.ProcedureCallImpl, execute, NATIVE_READ, false",
        "loader.internal.IdentifierLoadAccessImpl, load, FIND, false",
        "internal.SessionImpl, immediateLoad, FIND, false",
        "internal.SessionImpl, initializeCollection, QUERY, false",
        "internal.StatelessSessionImpl, insert, INSERT, true"
    })
    void operations(String frame, String method, JpaOperation operation, boolean announced) {
        assertThat(Frames.site("org.hibernate." + frame, method)).isEqualTo(new Site(operation, announced));
    }

    @ParameterizedTest
    @CsvSource({
        "id.enhanced.SequenceStructure$1, getNextValue",
        "id.enhanced.TableGenerator, nextValue",
        "tool.schema.internal.SchemaCreatorImpl, applySqlStrings",
        "dialect.temptable.TemporaryTableHelper$TemporaryTableCreationWork, execute",
        "engine.jdbc.env.internal.JdbcEnvironmentInitiator, initiateService",
        "boot.internal.SessionFactoryBuilderImpl, build"
    })
    void hibernatesOwn(String frame, String method) {
        assertThat(Frames.site("org.hibernate." + frame, method)).isEqualTo(Site.HIBERNATES_OWN);
    }

    @Test
    void othersSayNothing() {
        assertThat(Frames.site("org.hibernate.id.insert.BasicSelectingDelegate", "performInsert"))
                .isNull();
        assertThat(Frames.site("org.hibernate.internal.SessionImpl", "createQuery"))
                .isNull();
        assertThat(Frames.site("org.example.id.Generator", "next")).isNull();
    }
}
