package io.juncture.goals.admin;

import io.juncture.goals.settings.GoalsProperties;
import io.juncture.subgraph.error.SubgraphException;
import io.juncture.subgraph.security.Caller;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who may use what is meant for operators: administrators, and whoever sends the configured key. */
@Component
public class AdminAccess {

    private final byte[] key;

    AdminAccess(GoalsProperties properties) {
        this.key = properties.adminKey().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Lets an operator pass.
     *
     * @return who it is, for audit records
     * @throws SubgraphException {@code UNAUTHENTICATED} without role and key, {@code FORBIDDEN} for a wrong key
     */
    public String require(Optional<Caller> caller, Optional<String> sentKey) {
        if (caller.filter(Caller::isAdmin).isPresent()) {
            return caller.orElseThrow().id();
        }
        String sent = sentKey.orElseThrow(() -> SubgraphException.unauthenticated("Admin key required"));
        boolean right = MessageDigest.isEqual(key, sent.getBytes(StandardCharsets.UTF_8));
        if (key.length == 0 || !right) {
            throw SubgraphException.forbidden("Admin key not valid");
        }
        return caller.map(Caller::id).orElse("admin key");
    }
}
