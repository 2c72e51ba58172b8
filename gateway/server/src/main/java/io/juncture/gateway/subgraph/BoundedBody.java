package io.juncture.gateway.subgraph;

import io.juncture.gateway.subgraph.CallFailure.Kind;
import io.netty.buffer.ByteBuf;
import java.util.Arrays;

/** Collects a response body and gives up where it grows beyond its bound. */
final class BoundedBody {

    private final int bound;
    private byte[] bytes;
    private int length;

    /** @param expected the announced length, negative when unknown */
    BoundedBody(int bound, int expected) {
        this.bound = bound;
        require(expected);
        this.bytes = new byte[expected < 0 ? Math.min(bound, 4096) : expected];
    }

    void append(ByteBuf part) {
        var added = part.readableBytes();
        require((long) length + added);
        if (length + added > bytes.length) {
            bytes = Arrays.copyOf(bytes, (int) Math.min(bound, Math.max(2L * bytes.length, (long) length + added)));
        }
        part.readBytes(bytes, length, added);
        length += added;
    }

    byte[] bytes() {
        return length == bytes.length ? bytes : Arrays.copyOf(bytes, length);
    }

    private void require(long size) {
        if (size > bound) {
            throw new CallFailure(Kind.TOO_LARGE, "more than " + bound + " bytes");
        }
    }
}
