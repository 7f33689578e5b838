package org.chaosee.proxy.relay;

import io.netty.channel.DefaultMaxMessagesRecvByteBufAllocator;
import io.netty.channel.RecvByteBufAllocator;
import java.util.function.IntSupplier;

/** How much is read at once. Not what was read last, as is usual: toxics act on pieces, which must not depend on that. */
final class PieceAllocator extends DefaultMaxMessagesRecvByteBufAllocator {

    /** What is read before anything is sent, in one turn. */
    private static final int READS_IN_A_TURN = 8;

    private final IntSupplier size;

    PieceAllocator(IntSupplier size) {
        super(READS_IN_A_TURN);
        this.size = size;
    }

    @Override
    @SuppressWarnings("deprecation") // The type is what the method is declared with.
    public RecvByteBufAllocator.Handle newHandle() {
        return new MaxMessageHandle() {
            @Override
            public int guess() {
                return size.getAsInt();
            }
        };
    }
}
