package io.juncture.profiler.administration;

import io.juncture.profiler.organization.Organization;
import io.juncture.profiler.person.User;
import io.juncture.subgraph.error.SubgraphException;
import io.juncture.subgraph.security.Caller;
import jakarta.validation.Valid;
import java.util.function.Supplier;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** Lets administrators, and nobody else, decide who may do what. */
@Controller
class PeopleAdministrationController {

  private final PeopleAdministration administration;

  PeopleAdministrationController(PeopleAdministration administration) {
    this.administration = administration;
  }

  @MutationMapping
  Mono<User> setRoles(@ContextValue Caller caller, @Argument @Valid SetRolesInput input) {
    return byAdministrator(caller, () -> administration.setRoles(caller, input));
  }

  @MutationMapping
  Mono<User> assignMentor(@ContextValue Caller caller, @Argument MentorInput input) {
    return byAdministrator(caller, () -> administration.assignMentor(caller, input));
  }

  @MutationMapping
  Mono<User> unassignMentor(@ContextValue Caller caller, @Argument MentorInput input) {
    return byAdministrator(caller, () -> administration.unassignMentor(caller, input));
  }

  @MutationMapping
  Mono<User> setOrganization(@ContextValue Caller caller, @Argument SetOrganizationInput input) {
    return byAdministrator(caller, () -> administration.setOrganization(caller, input));
  }

  @MutationMapping
  Mono<Organization> saveOrganization(@ContextValue Caller caller, @Argument @Valid SaveOrganizationInput input) {
    return byAdministrator(caller, () -> administration.saveOrganization(caller, input));
  }

  private static <T> Mono<T> byAdministrator(Caller caller, Supplier<Mono<T>> change) {
    return caller.isAdmin() ? change.get()
        : Mono.error(() -> SubgraphException.forbidden("Who may do what is administrators' business."));
  }
}
