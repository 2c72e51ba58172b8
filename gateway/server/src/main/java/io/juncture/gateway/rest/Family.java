package io.juncture.gateway.rest;

import io.juncture.gateway.rest.dialect.Dialect;
import java.util.List;

/**
 * Endpoints that have a dialect in common.
 *
 * @param name      the name of its folder
 * @param dialect   what they have in common
 * @param endpoints in the order of their paths
 */
public record Family(String name, Dialect dialect, List<Endpoint> endpoints) {

    public Family {
        endpoints = List.copyOf(endpoints);
    }
}
