package org.chaosee.proxy.replay;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The ways in which a scenario reads from a connection. */
final class Reading {

    private final Peer peer;

    Reading(Peer peer) {
        this.peer = peer;
    }

    /** Exactly so many bytes, if they come in time. */
    Measured exactly(long bytes, long withinMillis, long since) throws IOException {
        long start = System.nanoTime();
        long until = start + withinMillis * 1_000_000;
        Measured measured = new Measured();
        long got = 0;
        try {
            while (got < bytes) {
                int count = peer.read((int) Math.min(bytes - got, Integer.MAX_VALUE), until);
                if (count < 0) {
                    break;
                }
                if (got == 0) {
                    measured.elapsed("first_byte_ms", since);
                }
                got += count;
            }
        } catch (IOException e) {
            measured.set("problem", e);
        }
        double seconds = (System.nanoTime() - since) / 1e9;
        return measured.elapsed("elapsed_ms", since)
                .set("bytes", got)
                .set("intact", peer.isIntact() && got == bytes)
                .set("bytes_per_second", got / seconds);
    }

    Measured nothing(long forMillis) {
        try {
            int count = peer.read(1, System.nanoTime() + forMillis * 1_000_000);
            return new Measured().set("quiet", false).set("got", count);
        } catch (SocketTimeoutException e) {
            return new Measured().set("quiet", true);
        } catch (IOException e) {
            return new Measured().set("quiet", false).set("got", e);
        }
    }

    Measured end(long withinMillis, long since) {
        long until = System.nanoTime() + withinMillis * 1_000_000;
        long got = 0;
        String end;
        Measured measured = new Measured();
        try {
            int count = peer.read(Integer.MAX_VALUE, until);
            while (count >= 0) {
                got += count;
                count = peer.read(Integer.MAX_VALUE, until);
            }
            end = "eof";
        } catch (SocketTimeoutException e) {
            end = "timeout";
        } catch (IOException e) {
            end = "reset";
            measured.set("problem", e.getMessage());
        }
        return measured.set("end", end)
                .set("bytes", got)
                .set("intact", peer.isIntact())
                .elapsed("elapsed_ms", since);
    }

    Measured pieces(long bytes, long since) throws IOException {
        long until = System.nanoTime() + 5_000_000_000L;
        List<Integer> sizes = new ArrayList<>();
        List<Long> times = new ArrayList<>();
        long got = 0;
        while (got < bytes) {
            int count = peer.read(Integer.MAX_VALUE, until);
            if (count < 0) {
                break;
            }
            got += count;
            sizes.add(count);
            times.add(System.nanoTime());
        }
        List<Double> gaps = new ArrayList<>();
        for (int i = 1; i < times.size(); i++) {
            gaps.add((times.get(i) - times.get(i - 1)) / 1e6);
        }
        return new Measured()
                .elapsed("elapsed_ms", since)
                .set("bytes", got)
                .set("intact", peer.isIntact())
                .set("pieces", sizes.size())
                .set("largest_piece", Collections.max(sizes))
                .set("smallest_piece", Collections.min(sizes))
                .set("median_gap_ms", median(gaps));
    }

    static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int size = sorted.size();
        return size == 0 ? Double.NaN : (sorted.get((size - 1) / 2) + sorted.get(size / 2)) / 2;
    }
}
