package io.juncture.gateway.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetSocketAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;

class ClientAddressesTest {

    private final ClientAddresses addresses = new ClientAddresses(List.of("10.0.0.0/8", "192.0.2.7", "2001:db8::/32"));

    private String resolve(String remote, String... forwarded) {
        return addresses.of(MockServerHttpRequest.get("/").header("X-Forwarded-For", forwarded)
                .remoteAddress(new InetSocketAddress(remote, 1234)).build());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            203.0.113.9  | 198.51.100.1                          | 203.0.113.9
            10.1.2.3     | 198.51.100.1                          | 198.51.100.1
            10.1.2.3     | 1.1.1.1, 198.51.100.1, 10.9.9.9       | 198.51.100.1
            10.1.2.3     | 10.9.9.9, 192.0.2.7                   | 10.9.9.9
            10.1.2.3     | 198.51.100.1, nonsense                | 10.1.2.3
            10.1.2.3     | evil.example                          | 10.1.2.3
            2001:db8::1  | 198.51.100.1                          | 198.51.100.1
            192.0.2.8    | 198.51.100.1                          | 192.0.2.8
            10.1.2.3     | 2001:0:0::9                           | 2001:0:0:0:0:0:0:9
            """)
    void believesOnlyWhatTrustedProxiesWrote(String remote, String forwarded, String client) {
        assertThat(resolve(remote, forwarded)).isEqualTo(client);
    }

    @Test
    void readsSeveralHeadersAsOneList() {
        assertThat(resolve("10.1.2.3", "198.51.100.1", "10.4.4.4")).isEqualTo("198.51.100.1");
    }

    @ParameterizedTest
    @CsvSource({"192.0.2.7,192.0.2.7", "2001:db8:0:1:0:0:0:9,2001:db8:0:1::/64", "2001:db8:0:1:ffff:1:2:3,2001:db8:0:1::/64",
        "2001:db8:0:2:0:0:0:9,2001:db8:0:2::/64", "fe80:0:0:0:1:2:3:4%eth0,fe80:0:0:0::/64", "::1,0:0:0:0::/64", "unknown,unknown"})
    void anIpv6NetworkCountsAsOneClient(String address, String client) {
        assertThat(ClientAddresses.counted(address)).isEqualTo(client);
    }

    @Test
    void refusesNamesAsTrustedProxies() {
        assertThatThrownBy(() -> new ClientAddresses(List.of("proxy.example")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
