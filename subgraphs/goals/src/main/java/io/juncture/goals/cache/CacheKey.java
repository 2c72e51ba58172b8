package io.juncture.goals.cache;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

/**
 * What a cached value is found by.
 *
 * @param text {@code goal:<uuid>:<kind>:<hash>} for what belongs to a stored goal, {@code estimate:<kind>:<hash>} for the rest
 * @param type what is kept under it
 */
public record CacheKey<T>(String text, Class<T> type) {

    /**
     * The key of something computed from a stored goal.
     *
     * @param kind  what was computed, for example {@code probability}
     * @param input everything that the result depends on; its text tells one input from another
     */
    public static <T> CacheKey<T> ofGoal(UUID goalId, String kind, Object input, Class<T> type) {
        return new CacheKey<>(prefixOfGoal(goalId) + kind + ":" + hash(input), type);
    }

    /** The key of something computed from parameters that belong to no stored goal. */
    public static <T> CacheKey<T> ofEstimate(String kind, Object input, Class<T> type) {
        return new CacheKey<>("estimate:" + kind + ":" + hash(input), type);
    }

    /** What the keys of one goal begin with, and no others. */
    static String prefixOfGoal(UUID goalId) {
        return "goal:" + goalId + ":";
    }

    /** The first 96 bits of the SHA-256 of the input's text, in hexadecimal. */
    public static String hash(Object input) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(input.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 12);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }
}
