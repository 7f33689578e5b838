package org.chaosee.cli.stress;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.chaosee.cli.shell.CommandException;
import org.chaosee.cli.shell.ExitCode;

/** Takes memory, piece by piece, so that the system can't but give it. It is held until the process ends. */
public final class MemoryFill {

    private static final int PIECE = 16 * 1024 * 1024;
    private static final int PAGE = 4096;

    private final Supplier<Memory> memory;
    private final long leave;
    private final List<ByteBuffer> held = new ArrayList<>();

    /** @param leave so many bytes have to stay available */
    public MemoryFill(Supplier<Memory> memory, long leave) {
        this.memory = memory;
        this.leave = leave;
    }

    /**
     * Takes so many bytes. The machine is looked at again ahead of each piece.
     *
     * @throws CommandException when too little would be left; everything is released then
     */
    public void take(long size) {
        for (long left = size; left > 0; left -= PIECE) {
            try {
                requireRoom(memory.get(), Math.min(left, PIECE), leave);
            } catch (CommandException e) {
                held.clear();
                throw e;
            }
            held.add(touched((int) Math.min(left, PIECE)));
        }
    }

    /** How many bytes are held. */
    public long size() {
        return held.stream().mapToLong(ByteBuffer::capacity).sum();
    }

    /**
     * Looks whether there is room.
     *
     * @throws CommandException when so many bytes are not to be had without going below what is to be left
     */
    public static void requireRoom(Memory memory, long size, long leave) {
        if (memory.available() - size < leave) {
            throw new CommandException(
                    ExitCode.CONFLICT,
                    "Only " + Sizes.text(memory.available()) + " are available on this machine, so " + Sizes.text(size)
                            + " more would leave less than --leave " + Sizes.text(leave));
        }
    }

    /** A page that is all zeros might be shared. */
    private static ByteBuffer touched(int size) {
        ByteBuffer piece = ByteBuffer.allocateDirect(size);
        for (int at = 0; at < size; at += PAGE) {
            piece.put(at, (byte) (at / PAGE | 1));
        }
        return piece;
    }
}
