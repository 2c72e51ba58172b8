package io.juncture.gateway.subgraph;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.NestedConfigurationProperty;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How subgraphs are called.
 *
 * @param subgraphs        settings by the subgraph's name; case, dashes and underscores of the name do not matter
 * @param subgraphDefaults settings of all subgraphs
 */
@Validated
@ConfigurationProperties("juncture")
public record SubgraphProperties(@DefaultValue Map<String, @Valid SubgraphSettings> subgraphs,
        @NestedConfigurationProperty @DefaultValue @Valid SubgraphPolicy subgraphDefaults) {

    SubgraphPolicy policy(String name) {
        return settings(name).map(subgraphDefaults::with).orElse(subgraphDefaults);
    }

    /** Where a subgraph is, when that is configured. */
    Optional<String> url(String name) {
        return settings(name).map(SubgraphSettings::url).filter(url -> !url.isBlank());
    }

    /** For which subgraphs there are settings although none of these is meant. */
    public List<String> unknownTo(List<String> names) {
        var known = names.stream().map(SubgraphProperties::canonical).toList();
        return subgraphs.keySet().stream().filter(name -> !known.contains(canonical(name))).sorted().toList();
    }

    private Optional<SubgraphSettings> settings(String name) {
        var wanted = canonical(name);
        return subgraphs.entrySet().stream().filter(entry -> canonical(entry.getKey()).equals(wanted))
                .map(Map.Entry::getValue).findFirst();
    }

    /** Environment variables know neither case nor dashes. */
    private static String canonical(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[-_.]", "");
    }
}
