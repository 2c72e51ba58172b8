package io.juncture.profiler.identity;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * By what clients are told apart when requests are counted: the address; of an IPv6 address the first 64 bits, since whoever has one
 * of a network has all of them (RFC 4291, section 2.5.4).
 */
final class ClientNetwork {

  private static final int NETWORK_BYTES = 8;

  private ClientNetwork() {}

  /** @param address a literal IP address */
  static String of(String address) {
    return InetAddress.ofLiteral(address) instanceof Inet6Address six
        ? HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), NETWORK_BYTES)) : address;
  }
}
