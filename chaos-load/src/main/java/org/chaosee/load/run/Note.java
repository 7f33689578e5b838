package org.chaosee.load.run;

/** What the clerk is to book. */
interface Note {

    void tell(Clerk clerk);
}
