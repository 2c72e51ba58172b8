package io.juncture.profiler.account;

import io.juncture.profiler.person.User;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** Shows people their own profile, and administrators everybody's. */
@Controller
class ProfileController {

  private final Profiles profiles;

  ProfileController(Profiles profiles) {
    this.profiles = profiles;
  }

  /** Who just logged in is no caller yet; that they are the person is known, because the address is shown to them. */
  @BatchMapping
  Mono<Map<User, PersonalProfile>> profile(List<User> users) {
    List<User> shown = users.stream().filter(user -> user.email().isPresent()).toList();
    return profiles.find(shown.stream().map(User::id).toList()).map(found -> shown.stream()
        .filter(user -> found.containsKey(user.id()))
        .collect(Collectors.toMap(user -> user, user -> found.get(user.id()), (first, _) -> first)));
  }
}
