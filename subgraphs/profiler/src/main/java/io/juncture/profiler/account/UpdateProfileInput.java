package io.juncture.profiler.account;

import io.juncture.profiler.person.LeaderboardPrivacy;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.springframework.graphql.data.ArgumentValue;

/**
 * What is to change; what is left out stays, and {@code null} clears what may be absent.
 *
 * @param username 1 to 150 letters, digits and {@code . @ + - _}
 * @param firstName given name
 * @param lastName family name
 * @param profileImage URL of a picture
 * @param phone telephone number
 * @param linkedinUrl the person's page at LinkedIn
 * @param githubUrl the person's page at GitHub
 * @param websiteUrl the person's own page
 * @param bio about the person, any text
 * @param location where the person lives
 * @param preferredCvTemplate number of a template
 * @param emailNotifications whether the person wants mail
 * @param leaderboardPrivacy who sees the person's name on leaderboards
 * @param predictiveAnalyticsEnabled whether predictions about the person may be computed
 * @param currency ISO 4217 code
 * @param indianNumberFormat whether amounts are written in lakh and crore
 */
record UpdateProfileInput(
    ArgumentValue<@Pattern(regexp = Texts.USERNAME, message = Texts.NO_USERNAME) String> username,
    ArgumentValue<@Size(max = 100) @Pattern(regexp = Texts.ONE_LINE, message = Texts.NOT_ONE_LINE) String> firstName,
    ArgumentValue<@Size(max = 100) @Pattern(regexp = Texts.ONE_LINE, message = Texts.NOT_ONE_LINE) String> lastName,
    ArgumentValue<@Size(max = 2000) @Pattern(regexp = Texts.URL, message = Texts.NO_URL) String> profileImage,
    ArgumentValue<@Pattern(regexp = "[+0-9][0-9 ()./-]{2,38}", message = "must be a telephone number") String> phone,
    ArgumentValue<@Size(max = 2000) @Pattern(regexp = Texts.URL, message = Texts.NO_URL) String> linkedinUrl,
    ArgumentValue<@Size(max = 2000) @Pattern(regexp = Texts.URL, message = Texts.NO_URL) String> githubUrl,
    ArgumentValue<@Size(max = 2000) @Pattern(regexp = Texts.URL, message = Texts.NO_URL) String> websiteUrl,
    ArgumentValue<@Size(max = 5000) @Pattern(regexp = Texts.TEXT, message = Texts.NO_TEXT) String> bio,
    ArgumentValue<@Size(max = 200) @Pattern(regexp = Texts.ONE_LINE, message = Texts.NOT_ONE_LINE) String> location,
    ArgumentValue<@Positive Integer> preferredCvTemplate,
    ArgumentValue<Boolean> emailNotifications,
    ArgumentValue<LeaderboardPrivacy> leaderboardPrivacy,
    ArgumentValue<Boolean> predictiveAnalyticsEnabled,
    ArgumentValue<String> currency,
    ArgumentValue<Boolean> indianNumberFormat) {

  @Override
  public String toString() {
    return "UpdateProfileInput[]";
  }
}
