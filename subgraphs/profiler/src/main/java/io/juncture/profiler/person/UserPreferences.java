package io.juncture.profiler.person;

/**
 * How a person wants the platform to behave.
 *
 * @param leaderboardPrivacy who sees the person's name on leaderboards
 * @param predictiveAnalyticsEnabled whether predictions about the person may be computed
 * @param currency ISO 4217 code
 * @param indianNumberFormat whether amounts are written in lakh and crore
 */
public record UserPreferences(
    LeaderboardPrivacy leaderboardPrivacy,
    boolean predictiveAnalyticsEnabled,
    String currency,
    boolean indianNumberFormat) {}
