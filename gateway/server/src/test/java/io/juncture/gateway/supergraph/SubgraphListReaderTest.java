package io.juncture.gateway.supergraph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.juncture.federation.composition.subgraph.SubgraphSdl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubgraphListReaderTest {

    private final SubgraphListReader reader = new SubgraphListReader("list", file -> "content of " + file);

    @Test
    void takesSchemasAndFiles() {
        assertThat(reader.read("""
                [{"name": "a", "url": "http://a", "sdl": "type Query { a: Int }"}, {"name": "b", "sdl": "b.graphqls"}]
                """)).containsExactly(new SubgraphSdl("a", "http://a", "type Query { a: Int }"),
                new SubgraphSdl("b", "", "content of b.graphqls"));
        assertThat(reader.read("""
                subgraphs:
                  - name: a
                    url: http://a
                    sdl: |
                      type Query { a: Int }
                """)).containsExactly(new SubgraphSdl("a", "http://a", "type Query { a: Int }\n"));
    }

    @Test
    void takesWhatComposeTakes() {
        assertThat(reader.read("subgraphs: {a: {url: 'http://a', file: a.graphqls}}"))
                .containsExactly(new SubgraphSdl("a", "http://a", "content of a.graphqls"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                                             | lists no subgraphs
            []                                             | lists no subgraphs
            {}                                             | lists no subgraphs
            subgraphs: 3                                   | lists no subgraphs
            {"a                                            | neither YAML nor JSON
            [3]                                            | needs for every subgraph a name
            [{"name": "a", "url": "http://a"}]             | needs for every subgraph a name
            [{"sdl": "a.graphqls"}]                        | needs for every subgraph a name
            [{name: a, sdl: b}, {name: a, sdl: c}]         | names the subgraph 'a' twice
            {subgraphs: {a: {file: b}, a: {file: c}}}      | Duplicate Object property "a"
            [{name: a, sld: b}]                            | has the unknown key 'sld' for the subgraph 'a'
            """)
    void saysWhatIsWrong(String document, String fault) {
        assertThatThrownBy(() -> reader.read(document)).isInstanceOf(UnusableSupergraphException.class)
                .hasMessageContaining("The list of subgraphs (list)").hasMessageContaining(fault);
    }
}
