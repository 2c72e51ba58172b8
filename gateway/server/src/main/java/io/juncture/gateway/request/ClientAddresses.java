package io.juncture.gateway.request;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.http.server.reactive.ServerHttpRequest;

/**
 * Finds the address of the client. {@code X-Forwarded-For} is believed only as far as trusted proxies wrote it: read
 * from its right end, up to and including the first address that is no trusted proxy.
 */
public final class ClientAddresses {

    /** Where a request context carries the address, as text. */
    public static final String ATTRIBUTE = "juncture.client-address";

    /** The header in which it travels to subgraphs where {@code juncture.request.propagate-headers} names it. */
    public static final String HEADER = "x-client-address";

    private static final String UNKNOWN = "unknown";

    private final List<IpSubnetFilterRule> trusted;

    /** @param trustedProxies addresses or networks, for example {@code 10.0.0.0/8} or {@code ::1} */
    public ClientAddresses(List<String> trustedProxies) {
        this.trusted = trustedProxies.stream().map(ClientAddresses::network).toList();
    }

    /** The client's IP address as text, {@code unknown} when the connection has none. */
    public String of(ServerHttpRequest request) {
        var remote = request.getRemoteAddress();
        if (remote == null || remote.getAddress() == null) {
            return UNKNOWN;
        }
        var client = remote.getAddress();
        var hops = forwarded(request);
        for (var hop = hops.size() - 1; hop >= 0 && isTrusted(client); hop--) {
            var next = literal(hops.get(hop));
            if (next.isEmpty()) {
                break;
            }
            client = next.get();
        }
        return client.getHostAddress();
    }

    /** Whether the client speaks TLS: here, or with a trusted proxy that says so in {@code X-Forwarded-Proto}. */
    public boolean isSecure(ServerHttpRequest request) {
        var remote = request.getRemoteAddress();
        return request.getSslInfo() != null || remote != null && remote.getAddress() != null && isTrusted(remote.getAddress())
                && "https".equalsIgnoreCase(request.getHeaders().getFirst("X-Forwarded-Proto"));
    }

    /**
     * Whether an address, as {@link #of} tells it, lies in one of these networks.
     *
     * @param networks texts, addresses or networks in CIDR notation; what is none of these contains no address
     */
    public static boolean isWithin(String address, Collection<?> networks) {
        return literal(withoutZone(address)).map(known -> new InetSocketAddress(known, 0))
                .filter(known -> networks.stream().anyMatch(network -> network instanceof String text && isWithin(known, text)))
                .isPresent();
    }

    /**
     * By what clients are told apart when requests are counted: the address; of an IPv6 address the first 64 bits, as whoever has one of
     * such a network has all of them (RFC 4291, section 2.5.4).
     *
     * @param address as {@link #of} tells it
     */
    public static String counted(String address) {
        return literal(withoutZone(address)).filter(Inet6Address.class::isInstance)
                .map(six -> six.getHostAddress().split(":", 5)).map(groups -> String.join(":", List.of(groups).subList(0, 4)) + "::/64").orElse(address);
    }

    private static String withoutZone(String address) {
        var zone = address.indexOf('%');
        return zone < 0 ? address : address.substring(0, zone);
    }

    private static boolean isWithin(InetSocketAddress address, String network) {
        try {
            return network(network).matches(address);
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private boolean isTrusted(InetAddress address) {
        var socket = new InetSocketAddress(address, 0);
        return trusted.stream().anyMatch(network -> network.matches(socket));
    }

    private static List<String> forwarded(ServerHttpRequest request) {
        var hops = new ArrayList<String>();
        for (var line : request.getHeaders().getOrEmpty("X-Forwarded-For")) {
            hops.addAll(Arrays.asList(line.split(",")));
        }
        return hops;
    }

    private static Optional<InetAddress> literal(String text) {
        try {
            return Optional.of(InetAddress.ofLiteral(text.strip()));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** @throws IllegalArgumentException when the text is neither an address nor a network */
    static IpSubnetFilterRule network(String text) {
        if (text.contains("/")) {
            return new IpSubnetFilterRule(text, IpFilterRuleType.ACCEPT);
        }
        var address = InetAddress.ofLiteral(text);
        return new IpSubnetFilterRule(address, address.getAddress().length * Byte.SIZE, IpFilterRuleType.ACCEPT);
    }
}
