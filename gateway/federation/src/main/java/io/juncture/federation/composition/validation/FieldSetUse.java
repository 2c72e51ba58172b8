package io.juncture.federation.composition.validation;

import io.juncture.federation.composition.finding.ErrorCode;
import java.util.Optional;

/**
 * What a field set is for, and with it, what it may contain.
 *
 * @see FieldSetChecker
 */
enum FieldSetUse {
    KEY(ErrorCode.KEY_INVALID_FIELDS, ErrorCode.KEY_INVALID_FIELDS_TYPE, ErrorCode.KEY_DIRECTIVE_IN_FIELDS_ARG,
            Optional.of(ErrorCode.KEY_FIELDS_HAS_ARGS), Optional.empty()),
    REQUIRES(ErrorCode.REQUIRES_INVALID_FIELDS, ErrorCode.REQUIRES_INVALID_FIELDS_TYPE,
            ErrorCode.REQUIRES_DIRECTIVE_IN_FIELDS_ARG, Optional.empty(),
            Optional.of(ErrorCode.REQUIRES_FIELDS_MISSING_EXTERNAL)),
    PROVIDES(ErrorCode.PROVIDES_INVALID_FIELDS, ErrorCode.PROVIDES_INVALID_FIELDS_TYPE,
            ErrorCode.PROVIDES_DIRECTIVE_IN_FIELDS_ARG, Optional.of(ErrorCode.PROVIDES_FIELDS_HAS_ARGS),
            Optional.of(ErrorCode.PROVIDES_FIELDS_MISSING_EXTERNAL)),
    CONTEXT(ErrorCode.CONTEXT_INVALID_SELECTION, ErrorCode.CONTEXT_INVALID_SELECTION, ErrorCode.CONTEXT_INVALID_SELECTION,
            Optional.empty(), Optional.empty());

    private final ErrorCode invalid;
    private final ErrorCode invalidType;
    private final ErrorCode directive;
    private final Optional<ErrorCode> arguments;
    private final Optional<ErrorCode> missingExternal;

    FieldSetUse(ErrorCode invalid, ErrorCode invalidType, ErrorCode directive, Optional<ErrorCode> arguments,
                Optional<ErrorCode> missingExternal) {
        this.invalid = invalid;
        this.invalidType = invalidType;
        this.directive = directive;
        this.arguments = arguments;
        this.missingExternal = missingExternal;
    }

    ErrorCode invalid() {
        return invalid;
    }

    ErrorCode invalidType() {
        return invalidType;
    }

    ErrorCode directive() {
        return directive;
    }

    /** The error for a field with arguments; empty where arguments are welcome. */
    Optional<ErrorCode> arguments() {
        return arguments;
    }

    /** The error for a field that the subgraph resolves anyway; empty where such fields are welcome. */
    Optional<ErrorCode> missingExternal() {
        return missingExternal;
    }
}
