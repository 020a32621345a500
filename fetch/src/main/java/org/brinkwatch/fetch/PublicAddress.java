package org.brinkwatch.fetch;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Tells addresses on the public internet from those that only mean something here: our own machine,
 * our own network, a provider's metadata service (IANA special-purpose address registries).
 */
final class PublicAddress {
  /** No one else's machine is at these. */
  private static final List<Block> NOT_PUBLIC_4 =
      List.of(
          new Block("0.0.0.0", 8, "this network"),
          new Block("10.0.0.0", 8, "private"),
          new Block("100.64.0.0", 10, "shared by a provider's customers"),
          new Block("127.0.0.0", 8, "this machine"),
          new Block("169.254.0.0", 16, "link-local"),
          new Block("172.16.0.0", 12, "private"),
          new Block("192.0.0.0", 24, "reserved"),
          new Block("192.0.2.0", 24, "for examples"),
          new Block("192.88.99.0", 24, "reserved"),
          new Block("192.168.0.0", 16, "private"),
          new Block("198.18.0.0", 15, "for measurements"),
          new Block("198.51.100.0", 24, "for examples"),
          new Block("203.0.113.0", 24, "for examples"),
          new Block("224.0.0.0", 4, "multicast"),
          new Block("240.0.0.0", 4, "reserved"));

  /** Exceptions within 2000::/3, outside of which nothing is public. */
  private static final List<Block> NOT_PUBLIC_6 =
      List.of(
          new Block("2001::", 23, "reserved"),
          new Block("2001:db8::", 32, "for examples"),
          new Block("3fff::", 20, "for examples"));

  private static final List<Block> KINDS_6 =
      List.of(
          new Block("::1", 128, "this machine"),
          new Block("fc00::", 7, "private"),
          new Block("fe80::", 10, "link-local"),
          new Block("fec0::", 10, "private"),
          new Block("ff00::", 8, "multicast"));

  private static final Block GLOBAL_6 = new Block("2000::", 3, "public");
  private static final Block NAT64 = new Block("64:ff9b::", 96, "an IPv4 address");
  private static final Block SIX_TO_FOUR = new Block("2002::", 16, "an IPv4 address");

  private PublicAddress() {}

  /** What the address is instead of public; empty if it is public. */
  static Optional<String> refusal(InetAddress address) {
    byte[] bytes = address.getAddress();
    if (address instanceof Inet4Address) {
      return kind(NOT_PUBLIC_4, bytes);
    }
    if (SIX_TO_FOUR.holds(bytes)) {
      return embedded(bytes, 2);
    }
    if (NAT64.holds(bytes) || isMapped(bytes)) {
      return embedded(bytes, 12);
    }
    if (!GLOBAL_6.holds(bytes)) {
      return kind(KINDS_6, bytes).or(() -> Optional.of("reserved"));
    }
    return kind(NOT_PUBLIC_6, bytes);
  }

  /** ::ffff:a.b.c.d, which Java usually unpacks itself. */
  private static boolean isMapped(byte[] bytes) {
    return new Block("::", 80, "").holds(bytes) && bytes[10] == -1 && bytes[11] == -1;
  }

  private static Optional<String> embedded(byte[] bytes, int from) {
    return kind(NOT_PUBLIC_4, Arrays.copyOfRange(bytes, from, from + 4));
  }

  private static Optional<String> kind(List<Block> blocks, byte[] bytes) {
    return blocks.stream().filter(block -> block.holds(bytes)).map(Block::kind).findFirst();
  }

  /** Addresses that begin with the same bits. */
  private static final class Block {
    private final byte[] start;
    private final int bits;
    private final String kind;

    Block(String start, int bits, String kind) {
      this.start = bytes(start);
      this.bits = bits;
      this.kind = kind;
    }

    String kind() {
      return kind;
    }

    boolean holds(byte[] address) {
      if (address.length != start.length) {
        return false;
      }
      for (int bit = 0; bit < bits; bit++) {
        if (((address[bit / 8] ^ start[bit / 8]) & (0x80 >> (bit % 8))) != 0) {
          return false;
        }
      }
      return true;
    }

    /** A numeric address; no name is looked up. */
    private static byte[] bytes(String numeric) {
      try {
        return InetAddress.getByName(numeric).getAddress();
      } catch (UnknownHostException e) {
        throw new IllegalArgumentException(numeric, e);
      }
    }
  }
}
