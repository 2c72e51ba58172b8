package io.juncture.profiler.account;

import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * What a person tells about themself, for themself.
 *
 * @param username what the person wants to be called; the canonical id until they say
 * @param firstName given name
 * @param lastName family name; empty for none
 * @param profileImage URL of a picture
 * @param phone telephone number
 * @param linkedinUrl the person's page at LinkedIn
 * @param githubUrl the person's page at GitHub
 * @param websiteUrl the person's own page
 * @param bio about the person, any text
 * @param location where the person lives, any text
 * @param preferredCvTemplate number of a template
 * @param emailNotifications whether the person wants mail about what happens on the platform
 * @param hasPassword whether the person can log in with a password
 * @param googleLinked whether the person can sign in with Google
 * @param createdAt when the account was made
 * @param updatedAt when the account or this was changed last
 */
record PersonalProfile(
    String username,
    String firstName,
    String lastName,
    Optional<String> profileImage,
    Optional<String> phone,
    Optional<String> linkedinUrl,
    Optional<String> githubUrl,
    Optional<String> websiteUrl,
    Optional<String> bio,
    Optional<String> location,
    Optional<Integer> preferredCvTemplate,
    boolean emailNotifications,
    boolean hasPassword,
    boolean googleLinked,
    OffsetDateTime createdAt,
    OffsetDateTime updatedAt) {}
