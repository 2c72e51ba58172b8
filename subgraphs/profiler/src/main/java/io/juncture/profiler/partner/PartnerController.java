package io.juncture.profiler.partner;

import io.juncture.profiler.person.Role;
import io.juncture.subgraph.error.SubgraphException;
import io.juncture.subgraph.security.Caller;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** Partners and their keys, for administrators, and what a partner may know of itself. */
@Controller
class PartnerController {

  private static final int MOST = 100;

  private final Partners partners;
  private final PartnerKeys keys;
  private final PartnerAdministration administration;
  private final InstantSource clock;

  PartnerController(Partners partners, PartnerKeys keys, PartnerAdministration administration, InstantSource clock) {
    this.partners = partners;
    this.keys = keys;
    this.administration = administration;
    this.clock = clock;
  }

  @QueryMapping
  Mono<List<Partner>> partners(@ContextValue Caller caller, @Argument @Min(1) @Max(MOST) int first,
      @Argument @Nullable String after) {
    return administrator(caller).then(Mono.defer(() -> partners.after(after == null ? "" : after, first).collectList()));
  }

  @QueryMapping
  Mono<Partner> partner(@ContextValue Caller caller, @Argument String id) {
    return administrator(caller).then(Mono.defer(() -> partners.find(id)));
  }

  /** Tokens that outlive their key end here. */
  @QueryMapping
  Mono<Partner> currentPartner(@ContextValue Caller caller) {
    if (!caller.has(Role.PARTNER.claim())) {
      return Mono.error(SubgraphException.forbidden("The caller is no partner."));
    }
    return Mono.justOrEmpty(caller.client()).flatMap(keys::find)
        .filter(key -> key.partnerId().equals(caller.id()) && key.isGoodAt(clock.instant()))
        .flatMap(key -> partners.find(key.partnerId()))
        .switchIfEmpty(Mono.error(() -> SubgraphException.unauthenticated("The key of this token is not good any more.")));
  }

  @SchemaMapping(typeName = "PartnerKey")
  boolean rotationDue(PartnerKey key) {
    return key.isRotationDueAt(clock.instant());
  }

  @BatchMapping(typeName = "Partner")
  Mono<Map<Partner, List<PartnerKey>>> keys(List<Partner> partners) {
    return keys.of(partners.stream().map(Partner::id).toList())
        .collect(Collectors.groupingBy(PartnerKey::partnerId))
        .map(found -> {
          Map<Partner, List<PartnerKey>> all = new LinkedHashMap<>();
          partners.forEach(partner -> all.put(partner, found.getOrDefault(partner.id(), List.of())));
          return all;
        });
  }

  @MutationMapping
  Mono<Partner> savePartner(@ContextValue Caller caller, @Argument @Valid SavePartnerInput input) {
    return administrator(caller).then(Mono.defer(() -> administration.save(caller, input)));
  }

  @MutationMapping
  Mono<IssuedPartnerKey> issuePartnerKey(@ContextValue Caller caller, @Argument @Valid IssuePartnerKeyInput input) {
    return administrator(caller).then(Mono.defer(() -> administration.issue(caller, input)));
  }

  @MutationMapping
  Mono<IssuedPartnerKey> rotatePartnerKey(@ContextValue Caller caller, @Argument String key) {
    return administrator(caller).then(Mono.defer(() -> administration.rotate(caller, key)));
  }

  @MutationMapping
  Mono<PartnerKey> revokePartnerKey(@ContextValue Caller caller, @Argument String key) {
    return administrator(caller).then(Mono.defer(() -> administration.revoke(caller, key)));
  }

  private static Mono<Void> administrator(Caller caller) {
    return caller.isAdmin() ? Mono.empty()
        : Mono.error(() -> SubgraphException.forbidden("Partners are administrators' business."));
  }
}
