package io.juncture.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestTargetsTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            /graphql?query={me{id}},            /graphql?query=%7Bme%7Bid%7D%7D
            /x?a=|^`<>[]\\,                   /x?a=%7C%5E%60%3C%3E%5B%5D%5C
            /b{r}aces?already=%7B,              /b%7Br%7Daces?already=%7B
            /plain?a=1&b=%20+~-._:@!$'()*;/?,   /plain?a=1&b=%20+~-._:@!$'()*;/?
            http://[::1]/x,                     http://[::1]/x
            *,                                  *
            """, quoteCharacter = '\u00A7')
    void whatUrisMayNotHaveIsEscaped(String sent, String read) {
        assertThat(RequestTargets.escaped(sent)).isEqualTo(read);
        assertThat(URI.create(RequestTargets.escaped(sent)).toString()).isEqualTo(read);
    }

    @Test
    void bytesBeyondAsciiAreEscapedOneByOne() {
        assertThat(RequestTargets.escaped("/x?name=\u00C3\u00A9\"\u007F")).isEqualTo("/x?name=%C3%A9%22%7F");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/x?a=%", "/x?a=%4", "/x?a=%zz", "/%2", "/x?a=100%&b=%20"})
    void aPercentSignThatBeginsNoEscapeIsNotReadable(String target) {
        assertThat(RequestTargets.isReadable(target)).isFalse();
        assertThat(RequestTargets.isReadable(target.replace("%", "%25"))).isTrue();
    }
}
