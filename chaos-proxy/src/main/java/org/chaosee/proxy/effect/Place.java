package org.chaosee.proxy.effect;

import java.util.function.Consumer;
import org.chaosee.proxy.chance.Draws;
import org.jspecify.annotations.Nullable;

/** A toxic in the chain of a stream, and its effect, if the stream isn't spared. */
final class Place {

    private final Draws draws;
    private final Site site;
    private Placed placed;
    private final Consumer<String> acted;
    private @Nullable Effect effect;
    private boolean hasActed;

    Place(Placed placed, Origin origin, Link link) {
        String name = placed.toxic().name();
        this.draws = new Draws(placed.seed(), origin.proxy(), name, origin.connection());
        this.site = new Site(link, draws, this::acted);
        this.acted = origin.acted();
        this.placed = placed;
    }

    Placed placed() {
        return placed;
    }

    /** Null when the stream is spared, or was over before the toxic came. */
    @Nullable
    Effect effect() {
        return effect;
    }

    void become(Placed update) {
        this.placed = update;
    }

    /** The throw of the dice is the same each time; it is the toxicity that may have changed. */
    boolean isHit() {
        return draws.toxicity() < placed.toxic().toxicity();
    }

    void link() {
        effect = Effects.of(placed.toxic(), site);
    }

    void unlink() {
        effect = null;
    }

    private void acted() {
        if (!hasActed) {
            hasActed = true;
            acted.accept(placed.toxic().name());
        }
    }
}
