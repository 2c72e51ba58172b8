package io.juncture.gateway.rest.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

class TemplateTest {

    private static final Map<String, JsonNode> VALUES =
            Map.of("limit", JsonNodeFactory.instance.numberNode(100), "name", JsonNodeFactory.instance.stringNode("shop"));

    @Test
    void placeholdersBecomeValuesAndTexts() {
        assertThat(rendered("{'a':'${limit}','b':'at most ${limit} of ${name}','c':'${none}','d':'${none?}','e':'${none:other}'}"))
                .isEqualTo("{\"a\":100,\"b\":\"at most 100 of shop\",\"c\":null,\"e\":\"other\"}");
    }

    @Test
    void aTextWithoutAnOptionalValueIsLeftOut() {
        assertThat(rendered("{'a':'at most ${limit?}','b':'at most ${none?}'}")).isEqualTo("{\"a\":\"at most 100\"}");
    }

    @Test
    void ofAListTheFirstThatIsNotLeftOutCounts() {
        assertThat(rendered("{'a':['${none?}','at most ${none?}','at most ${limit?}','less'],'b':['at most ${none?}','less'],'c':['${none?}'],'d':[]}"))
                .isEqualTo("{\"a\":\"at most 100\",\"b\":\"less\",\"d\":[]}");
        assertThat(Template.of(json("['${none?}','at most ${limit?}']")).names()).containsExactly("none", "limit");
    }

    private static String rendered(String template) {
        return Template.of(json(template)).render(VALUES).orElseThrow().toString();
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text.replace('\'', '"'));
    }
}
