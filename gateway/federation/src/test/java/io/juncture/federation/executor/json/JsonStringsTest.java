package io.juncture.federation.executor.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Strings are looked at eight bytes at a time, so whatever ends or spoils one is tried at every place among them. */
class JsonStringsTest {

    private static final int PLACES = 27;

    @Test
    void endAtTheirQuoteWhereverItIs() {
        for (int length = 0; length < PLACES; length++) {
            var scanner = scanner('"' + "ä".repeat(length / 2) + "a".repeat(length % 2) + "\",\"next value\"");
            assertThat(scanner.string()).isEqualTo(1);
            assertThat(scanner.peek()).isEqualTo((byte) ',');
        }
    }

    @Test
    void goOnAfterAnEscapeWhereverItIs() {
        for (int before = 0; before < PLACES; before++) {
            var scanner = scanner('"' + "~".repeat(before) + "\\\"" + " ".repeat(before) + "\\u00e4\"]");
            scanner.string();
            assertThat(scanner.peek()).isEqualTo((byte) ']');
        }
    }

    @Test
    void areRefusedForAControlCharacterWhereverItIs() {
        for (int before = 0; before < PLACES; before++) {
            for (char control : new char[] {0, '\n', 0x1f}) {
                var scanner = scanner('"' + "\u007f".repeat(before) + control + "aaaaaaaaaaaaaaaa\"");
                assertThatThrownBy(scanner::string).isInstanceOf(MalformedJsonException.class);
            }
        }
    }

    @Test
    void areRefusedWithoutAnEnd() {
        for (int length = 0; length < PLACES; length++) {
            var scanner = scanner('"' + "a".repeat(length));
            assertThatThrownBy(scanner::string).isInstanceOf(MalformedJsonException.class);
        }
    }

    @Test
    void areWrittenSoThatTheyAreReadAsTheyWere() {
        for (var text : new String[] {"", "plain", "quote \" in it", "back\\slash", "line\nbreak", "Gemüse", "\ud83d\ude00 first", "a\u0001b"}) {
            var written = new Utf8Buffer(1).putString(text).toByteArray();
            assertThat(JsonTree.text(new JsonScanner(written))).isEqualTo(text);
        }
    }

    @Test
    void haveHashesThatDependOnTheirBytesAlone() {
        for (int length = 0; length < PLACES; length++) {
            var text = "x".repeat(length);
            assertThat(new Utf8Buffer(4).put("other").put(text).hashFrom(5)).isEqualTo(new Utf8Buffer(64).put(text).hashFrom(0))
                    .isNotEqualTo(new Utf8Buffer(4).put(text + 'y').hashFrom(0));
        }
    }

    private static JsonScanner scanner(String json) {
        return new JsonScanner(json.getBytes(StandardCharsets.UTF_8));
    }
}
