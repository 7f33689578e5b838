package org.chaosee.jpa.hook.eclipselink;

import org.eclipse.persistence.internal.databaseaccess.DatabaseAccessor;
import org.eclipse.persistence.internal.databaseaccess.DatabaseCall;
import org.eclipse.persistence.internal.sessions.AbstractSession;

/** A statement, the connection it is executed on, and the session that has it executed. */
record Execution(DatabaseCall statement, DatabaseAccessor accessor, AbstractSession session) {}
