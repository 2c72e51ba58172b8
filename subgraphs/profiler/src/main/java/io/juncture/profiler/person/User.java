package io.juncture.profiler.person;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A person as a caller may see them: it exists only for people the caller may know of.
 *
 * @param id the canonical id
 * @param number the number older clients know the person by
 * @param uuid the UUID older clients know the person by
 * @param email present only for the person and for administrators
 * @param fullName given name and family name
 * @param roles in the order of {@link Role}
 * @param organizationId the organization the person belongs to
 * @param preferences how the person wants the platform to behave
 */
public record User(
    String id,
    int number,
    UUID uuid,
    Optional<String> email,
    String fullName,
    List<Role> roles,
    Optional<String> organizationId,
    UserPreferences preferences) {}
