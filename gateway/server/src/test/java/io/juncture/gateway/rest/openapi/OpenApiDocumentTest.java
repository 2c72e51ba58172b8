package io.juncture.gateway.rest.openapi;

import static io.juncture.gateway.rest.Depot.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.juncture.gateway.rest.Depot;
import io.juncture.gateway.session.SessionProperties;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class OpenApiDocumentTest {

    private static final JsonNode DOCUMENT = OpenApiDocument.of(Depot.compile(Depot.DIALECT, """
            query OneProduct($productId: ID! @from(path: "product_id", description: "Which one."), $category: Category! = KITCHEN,
              $sizes: Boolean! @from(query: "parts", in: ["sizes", "all"], default: "all"),
              $price: Boolean! @from(query: "parts", in: ["price", "all"], default: "all"))
            @rest(method: GET, path: "/api/depot/products/{product_id}", summary: "A product", formats: [JSON, CSV], apiKey: "clerk") {
              parcels(category: $category) @columns { id weight }
              product(id: $productId) @notFound @unwrap {
                id displayName category discount addedAt madeOn
                unitPrice @include(if: $price)
                dimensions @values @include(if: $sizes) { width height }
                stock @map(key: "depot", value: "amount") @omitEmpty { depot amount }
                maker { legalName }
                freshness @meta(name: "freshness")
                asked: __typename @variable(name: "productId")
                unit: __typename @literal(value: "cm", description: "Of lengths.")
              }
            }""", """
            query PriceQuote($input: QuoteInput! @from(body: "*"))
            @rest(method: POST, path: "/api/depot/quotes", summary: "A price", status: 201, access: AUTHENTICATED) {
              quote(input: $input) @unwrap { total }
            }""", """
            query Renew($id: ID! @from(body: "refresh", orElse: REFRESH_TOKEN))
            @rest(method: POST, path: "/api/depot/renew", summary: "Prolong a session") { owner(id: $id) @unwrap { id } }
            """), "Things", "7",
            new SessionProperties("sid", "refresh", "/", "XSRF-TOKEN", "X-XSRF-TOKEN", SessionProperties.Secure.AUTO));

    private static JsonNode at(String pointer) {
        return DOCUMENT.at(pointer);
    }

    @Test
    void aRealParserFindsNothingWrong() {
        ParseOptions options = new ParseOptions();
        options.setResolve(true);
        SwaggerParseResult result = new OpenAPIV3Parser().readContents(DOCUMENT.toString(), null, options);
        assertThat(result.getMessages()).isEmpty();
        assertThat(result.isOpenapi31()).isTrue();
        assertThat(result.getOpenAPI().getPaths()).containsOnlyKeys("/api/depot/products/{product_id}", "/api/depot/quotes",
                "/api/depot/renew");
        assertThat(result.getOpenAPI().getInfo().getTitle()).isEqualTo("Things");
    }

    @Test
    void parametersAreTypedAndNamedOnce() {
        assertThat(at("/paths/~1api~1depot~1products~1{product_id}/get/parameters")).isEqualTo(json("""
                [{'name':'product_id','in':'path','description':'Which one.','required':true,'schema':{'type':'string'}},
                 {'name':'category','in':'query','required':false,
                  'schema':{'type':'string','enum':['garden_tools','kitchen'],'default':'kitchen'}},
                 {'name':'parts','in':'query','required':false,
                  'schema':{'type':'string','enum':['sizes','all','price'],'default':'all'}},
                 {'name':'format','in':'query','schema':{'type':'string','enum':['json','csv'],'default':'json'}}]"""));
    }

    @Test
    void answersFollowSelectionAndDirectives() {
        JsonNode schema = at("/paths/~1api~1depot~1products~1{product_id}/get/responses/200/content/application~1json/schema");
        JsonNode properties = schema.get("properties");
        assertThat(properties.propertyNames()).containsExactly("parcels", "id", "display_name", "category", "discount",
                "added_at", "made_on", "unit_price", "dimensions", "stock", "maker", "asked", "unit", "request");
        assertThat(properties.at("/parcels/properties/weight")).isEqualTo(json("{'type':'array','items':{'type':'number'}}"));
        assertThat(properties.get("discount")).isEqualTo(json("{'type':['number','null']}"));
        assertThat(properties.at("/display_name/description").asString()).isEqualTo("What it is called.");
        assertThat(properties.get("made_on")).isEqualTo(json("{'type':'string','format':'date'}"));
        assertThat(properties.at("/dimensions/prefixItems")).isEqualTo(json("[{'type':'number'},{'type':'number'}]"));
        assertThat(properties.at("/stock/additionalProperties/type").asString()).isEqualTo("integer");
        assertThat(properties.at("/maker/type")).isEqualTo(json("['object','null']"));
        assertThat(schema.get("required").valueStream().map(JsonNode::asString)).containsExactly("parcels", "id", "display_name",
                "category", "discount", "added_at", "made_on", "maker", "asked", "unit", "request");
        assertThat(properties.get("asked")).isEqualTo(json("{'type':'string','description':'Which one.'}"));
        assertThat(properties.get("unit")).isEqualTo(json("{'const':'cm','description':'Of lengths.'}"));
        assertThat(at("/paths/~1api~1depot~1products~1{product_id}/get/responses").propertyNames())
                .containsExactly("200", "400", "401", "403", "404", "429", "500", "503", "504");
    }

    @Test
    void bodiesAndSecurity() {
        assertThat(at("/paths/~1api~1depot~1quotes/post/requestBody/content/application~1json/schema/$ref").asString())
                .isEqualTo("#/components/schemas/depot.QuoteInput");
        JsonNode input = at("/components/schemas/depot.QuoteInput");
        assertThat(input.get("required")).isEqualTo(json("['category','unit_price']"));
        assertThat(input.at("/properties/item_count/default").asInt()).isEqualTo(1);
        assertThat(input.at("/properties/address/anyOf/0/$ref").asString()).endsWith("depot.AddressInput");
        assertThat(at("/paths/~1api~1depot~1quotes/post/security")).isEqualTo(json("[{'bearer':[]},{'session':[],'csrf':[]}]"));
        assertThat(at("/paths/~1api~1depot~1products~1{product_id}/get/security"))
                .isEqualTo(json("[{'depot.clerk':[]},{'depot.clerk.query':[]},{'bearer':[]},{'session':[]}]"));
        assertThat(at("/components/securitySchemes/depot.clerk"))
                .isEqualTo(json("{'type':'apiKey','in':'header','name':'x-clerk-key'}"));
        assertThat(at("/paths/~1api~1depot~1renew/post/security")).isEqualTo(json("[{},{'session':[],'csrf':[]}]"));
        assertThat(at("/paths/~1api~1depot~1renew/post/responses").propertyNames()).contains("403");
        assertThat(at("/components/securitySchemes/session/name").asString()).isEqualTo("sid");
        assertThat(at("/components/securitySchemes/csrf/name").asString()).isEqualTo("X-XSRF-TOKEN");
        assertThat(at("/components/securitySchemes/csrf/description").asString()).contains("`XSRF-TOKEN`");
        assertThat(at("/paths/~1api~1depot~1quotes/post/x-rate-limit/limit").asInt()).isEqualTo(1000);
        assertThat(at("/components/schemas/depot.Error/properties").propertyNames()).contains("error", "retry_after");
    }
}
