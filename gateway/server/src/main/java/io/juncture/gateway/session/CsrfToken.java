package io.juncture.gateway.session;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * The proof that a request was made by a page that may read the gateway's cookies: a digest of the session's token, which
 * pages get in a cookie of its own and send back in a header. It belongs to that session only, so that a cookie planted by
 * another site proves nothing, and nothing has to be kept to check it.
 */
final class CsrfToken {

    private static final byte[] PURPOSE = "csrf ".getBytes(StandardCharsets.US_ASCII);

    private CsrfToken() {
    }

    static String of(String sessionToken) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(PURPOSE);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest.digest(sessionToken.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }

    static boolean isProof(@Nullable String sent, String sessionToken) {
        return sent != null && MessageDigest.isEqual(
                sent.getBytes(StandardCharsets.UTF_8), of(sessionToken).getBytes(StandardCharsets.UTF_8));
    }
}
