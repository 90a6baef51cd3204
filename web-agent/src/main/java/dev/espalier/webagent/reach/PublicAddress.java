package dev.espalier.webagent.reach;

import java.math.BigInteger;
import java.net.InetAddress;
import java.util.List;

/**
 * Tells addresses of the public Internet from all others (IANA's registries of special-purpose addresses, RFC 6890 and
 * later).
 */
final class PublicAddress {

    /** Blocks that are not public, as {@code address/bits}. */
    private static final List<Block> NOT_PUBLIC = List.of(
            block("0.0.0.0", 8),
            block("10.0.0.0", 8),
            block("100.64.0.0", 10),
            block("127.0.0.0", 8),
            block("169.254.0.0", 16),
            block("172.16.0.0", 12),
            block("192.0.0.0", 24),
            block("192.0.2.0", 24),
            block("192.88.99.0", 24),
            block("192.168.0.0", 16),
            block("198.18.0.0", 15),
            block("198.51.100.0", 24),
            block("203.0.113.0", 24),
            block("224.0.0.0", 3),
            block("::", 96),
            block("64:ff9b::", 96),
            block("64:ff9b:1::", 48),
            block("100::", 64),
            block("2001::", 23),
            block("2001:db8::", 32),
            block("2002::", 16),
            block("3fff::", 20),
            block("5f00::", 16),
            block("fc00::", 7),
            block("fe80::", 9),
            block("ff00::", 8));

    /**
     * The addresses that begin with the same bits.
     *
     * @param length of an address, in bits
     * @param bits that they share
     * @param start those bits as a number
     */
    private record Block(int length, int bits, BigInteger start) {

        boolean holds(InetAddress address) {
            return lengthOf(address) == length && firstBits(address, bits).equals(start);
        }
    }

    private PublicAddress() {}

    private static Block block(String start, int bits) {
        var address = InetAddress.ofLiteral(start);
        return new Block(lengthOf(address), bits, firstBits(address, bits));
    }

    private static int lengthOf(InetAddress address) {
        return address.getAddress().length * Byte.SIZE;
    }

    private static BigInteger firstBits(InetAddress address, int bits) {
        return new BigInteger(1, address.getAddress()).shiftRight(lengthOf(address) - bits);
    }

    static boolean is(InetAddress address) {
        return NOT_PUBLIC.stream().noneMatch(block -> block.holds(address));
    }
}
