package io.juncture.profiler.account;

import io.juncture.profiler.person.User;
import org.dataloader.DataLoader;
import org.dataloader.DataLoaderOptions;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** Shows people their own profile, and administrators everybody's. */
@Controller
class ProfileController {

  private static final String LOADER = "profileOfPerson";
  /** Nothing is remembered: the second mutation of a request has to see what the first one changed. */
  private static final DataLoaderOptions FRESH = DataLoaderOptions.newOptions().setCachingEnabled(false).build();

  ProfileController(Profiles profiles, BatchLoaderRegistry loaders) {
    loaders.<String, PersonalProfile>forName(LOADER).withOptions(FRESH).registerMappedBatchLoader((ids, _) -> profiles.find(ids));
  }

  /** Who just logged in is no caller yet; that they are the person is known, because the address is shown to them. */
  @SchemaMapping
  Mono<PersonalProfile> profile(User user, DataLoader<String, PersonalProfile> profileOfPerson) {
    return user.email().isPresent() ? Mono.fromFuture(() -> profileOfPerson.load(user.id())) : Mono.empty();
  }
}
