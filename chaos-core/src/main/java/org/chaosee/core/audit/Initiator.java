package org.chaosee.core.audit;

import org.chaosee.api.audit.Actor;
import org.jspecify.annotations.Nullable;

/**
 * Who asks for a change, and why.
 *
 * @param actor who asks
 * @param reason why, in the actor's words; null when nothing was said
 */
public record Initiator(Actor actor, @Nullable String reason) {

    /** Code of the application, on behalf of that user, who is null when nobody is known. */
    public static Initiator code(@Nullable String user) {
        return new Initiator(user == null ? Actor.CODE : new Actor(Actor.Type.USER, user, Actor.CODE.from()), null);
    }

    /** A part of Chaos EE. */
    public static Initiator system(String part) {
        return new Initiator(new Actor(Actor.Type.SYSTEM, part, null), null);
    }

    /** The same one, for that reason. */
    public Initiator because(@Nullable String why) {
        return new Initiator(actor, why);
    }

    /** As the log names them. */
    public String by() {
        return actor.name() == null ? "nobody known" : actor.name();
    }
}
