package io.juncture.profiler.person;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Identifiers of people as clients send them, told apart by their form: a number without leading zeros, a UUID or a canonical id.
 * What has none of these forms belongs to nobody.
 *
 * @param asked everything as it was asked for
 * @param ids the canonical ids among it
 * @param numbers the numbers among it; those that are no {@code int} belong to nobody
 * @param uuids the UUIDs among it
 */
public record PersonIdentifiers(List<String> asked, List<String> ids, List<Integer> numbers, List<UUID> uuids) {

  private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,9}");
  private static final Pattern CANONICAL = Pattern.compile("[\\w.:@-]{1,100}");
  private static final Pattern UUID_FORM = Pattern.compile("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  /** Tells apart what was asked for. */
  public static PersonIdentifiers of(List<String> asked) {
    List<String> ids = new ArrayList<>();
    List<Integer> numbers = new ArrayList<>();
    List<UUID> uuids = new ArrayList<>();
    for (String identifier : asked) {
      if (UUID_FORM.matcher(identifier).matches()) {
        uuids.add(UUID.fromString(identifier));
      } else if (NUMBER.matcher(identifier).matches()) {
        if (Long.parseLong(identifier) <= Integer.MAX_VALUE) {
          numbers.add(Integer.valueOf(identifier));
        }
      } else if (CANONICAL.matcher(identifier).matches()) {
        ids.add(identifier);
      }
    }
    return new PersonIdentifiers(List.copyOf(asked), ids, numbers, uuids);
  }

  /** The people in the order they were asked for, as often as they were asked for; {@code null} for those not found. */
  List<@Nullable User> inOrder(Collection<User> found) {
    Map<String, User> byIdentifier = HashMap.newHashMap(found.size() * 3);
    for (User user : found) {
      byIdentifier.put(user.id(), user);
      byIdentifier.put(String.valueOf(user.number()), user);
      byIdentifier.put(user.uuid().toString(), user);
    }
    List<@Nullable User> ordered = new ArrayList<>(asked.size());
    asked.forEach(identifier -> ordered.add(byIdentifier.get(normal(identifier))));
    return ordered;
  }

  private static String normal(String identifier) {
    return UUID_FORM.matcher(identifier).matches() ? identifier.toLowerCase(Locale.ROOT) : identifier;
  }
}
