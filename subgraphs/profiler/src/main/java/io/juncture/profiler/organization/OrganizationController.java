package io.juncture.profiler.organization;

import static java.util.stream.Collectors.groupingBy;

import io.juncture.profiler.person.User;
import io.juncture.subgraph.graphql.Entities;
import io.juncture.subgraph.security.Caller;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.federation.EntityMapping;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** Answers questions about organizations and departments, a batch at a time. */
@Controller
class OrganizationController {

  private final Organizations organizations;

  OrganizationController(Organizations organizations) {
    this.organizations = organizations;
  }

  @BatchMapping
  Mono<Map<User, Organization>> organization(List<User> users) {
    Set<String> ids = users.stream().flatMap(user -> user.organizationId().stream()).collect(Collectors.toSet());
    return ids.isEmpty() ? Mono.just(Map.of()) : organizations.find(ids).map(found -> byUser(users, found));
  }

  @BatchMapping
  Mono<Map<Organization, List<Department>>> departments(List<Organization> organizations) {
    List<String> ids = organizations.stream().map(Organization::id).toList();
    return this.organizations.departmentsOf(ids).collect(groupingBy(Department::organizationId)).map(found ->
        organizations.stream().collect(Collectors.toMap(
            Function.identity(), each -> found.getOrDefault(each.id(), List.of()))));
  }

  @EntityMapping("Organization")
  Mono<List<@Nullable Organization>> organizationEntities(@ContextValue Caller caller, @Argument List<String> idList) {
    return organizations.findVisible(caller, idList)
        .map(found -> Entities.inOrder(idList, found, Organization::id));
  }

  @EntityMapping("Department")
  Mono<List<@Nullable Department>> departmentEntities(@ContextValue Caller caller, @Argument List<String> idList) {
    return organizations.findVisibleDepartments(caller, idList)
        .map(found -> Entities.inOrder(idList, found, Department::id));
  }

  private static Map<User, Organization> byUser(List<User> users, List<Organization> found) {
    Map<String, Organization> byId = found.stream().collect(Collectors.toMap(Organization::id, Function.identity()));
    Map<User, Organization> byUser = new HashMap<>();
    for (User user : users) {
      user.organizationId().map(byId::get).ifPresent(organization -> byUser.put(user, organization));
    }
    return byUser;
  }
}
