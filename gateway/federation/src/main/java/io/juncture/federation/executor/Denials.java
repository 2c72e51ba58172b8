package io.juncture.federation.executor;

import io.juncture.federation.executor.response.Errors;
import io.juncture.federation.planner.plan.DeniedField;
import io.juncture.federation.supergraph.access.Authorization;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reports what is denied to a caller. */
final class Denials {

    /** As other gateways name it. */
    private static final String CODE = "UNAUTHORIZED_FIELD_OR_TYPE";

    private Denials() {
    }

    /** One error for each field, with the reason {@code UNAUTHENTICATED} for those who could still say who they are. */
    static void report(List<DeniedField> denied, Authorization caller, Errors errors) {
        if (denied.isEmpty()) {
            return;
        }
        Map<String, String> extensions = new LinkedHashMap<>();
        extensions.put("code", CODE);
        extensions.put("reason", caller.authenticated() ? "FORBIDDEN" : "UNAUTHENTICATED");
        denied.forEach(field -> errors.deny("Unauthorized field or type", field.location(), List.copyOf(field.path()), extensions));
    }
}
