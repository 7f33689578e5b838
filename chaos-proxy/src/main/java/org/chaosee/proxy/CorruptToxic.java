package org.chaosee.proxy;

/** Some pieces have a byte that is another one. */
public final class CorruptToxic extends AddedToxic {

    CorruptToxic(ToxicAccess access) {
        super(access);
    }

    /**
     * Changes how many.
     *
     * @param percent of the pieces, 0 to 100
     */
    public void percent(int percent) {
        set("percent", percent);
    }
}
