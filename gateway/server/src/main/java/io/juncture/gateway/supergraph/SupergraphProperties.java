package io.juncture.gateway.supergraph;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where the supergraph comes from: a composed document, or subgraph schemas that are composed at start.
 *
 * @param supergraph   location of a supergraph document, for example {@code file:supergraph.graphqls} or
 *                     {@code classpath:schema/supergraph.graphqls}
 * @param subgraphList location of a list of subgraphs to compose instead, in YAML or JSON: {@code {name, url, sdl}}, where
 *                     {@code sdl} is a schema or a file, relative to the list
 * @param subgraphSdls subgraph schemas to compose instead
 */
@Validated
@ConfigurationProperties("juncture")
public record SupergraphProperties(@DefaultValue("") String supergraph,
        @DefaultValue("") String subgraphList, @DefaultValue List<@Valid SubgraphSource> subgraphSdls) {

    /**
     * One subgraph to compose.
     *
     * @param name the subgraph's name
     * @param url  where it is reached; may be empty when {@code juncture.subgraphs.<name>.url} says it
     * @param sdl  location of its schema, for example {@code file:products.graphqls}
     */
    public record SubgraphSource(@NotBlank String name, @DefaultValue("") String url, @NotBlank String sdl) {
    }
}
