package io.juncture.federation.composition.finding;

/** Kinds of {@link CompositionHint}. The names are those of the federation documentation, which has none about contracts. */
public enum HintCode {
    CONTEXTUAL_ARGUMENT_NOT_CONTEXTUAL_IN_ALL_SUBGRAPHS(Level.INFO),
    CONTRACT_TAG_WITHOUT_ELEMENTS(Level.WARNING),
    DIRECTIVE_COMPOSITION_INFO(Level.INFO),
    FROM_SUBGRAPH_DOES_NOT_EXIST(Level.WARNING),
    INCONSISTENT_ARGUMENT_PRESENCE(Level.WARNING),
    INCONSISTENT_BUT_COMPATIBLE_ARGUMENT_TYPE(Level.INFO),
    INCONSISTENT_BUT_COMPATIBLE_FIELD_TYPE(Level.INFO),
    INCONSISTENT_DEFAULT_VALUE_PRESENCE(Level.WARNING),
    INCONSISTENT_DESCRIPTION(Level.WARNING),
    INCONSISTENT_ENTITY(Level.DETAIL),
    INCONSISTENT_ENUM_VALUE_FOR_INPUT_ENUM(Level.WARNING),
    INCONSISTENT_ENUM_VALUE_FOR_OUTPUT_ENUM(Level.DETAIL),
    INCONSISTENT_EXECUTABLE_DIRECTIVE_LOCATIONS(Level.WARNING),
    INCONSISTENT_EXECUTABLE_DIRECTIVE_PRESENCE(Level.WARNING),
    INCONSISTENT_EXECUTABLE_DIRECTIVE_REPEATABLE(Level.WARNING),
    INCONSISTENT_INPUT_OBJECT_FIELD(Level.WARNING),
    INCONSISTENT_INTERFACE_VALUE_TYPE_FIELD(Level.DETAIL),
    INCONSISTENT_NON_REPEATABLE_DIRECTIVE_ARGUMENTS(Level.WARNING),
    INCONSISTENT_OBJECT_VALUE_TYPE_FIELD(Level.DETAIL),
    INCONSISTENT_RUNTIME_TYPES_FOR_SHAREABLE_RETURN(Level.WARNING),
    INCONSISTENT_UNION_MEMBER(Level.DETAIL),
    MERGED_NON_REPEATABLE_DIRECTIVE_ARGUMENTS(Level.INFO),
    NO_EXECUTABLE_DIRECTIVE_INTERSECTION(Level.WARNING),
    OVERRIDDEN_FIELD_CAN_BE_REMOVED(Level.INFO),
    OVERRIDE_DIRECTIVE_CAN_BE_REMOVED(Level.INFO),
    OVERRIDE_MIGRATION_IN_PROGRESS(Level.INFO),
    UNUSED_ENUM_TYPE(Level.INFO);

    /** How likely the authors want to do something about it. */
    public enum Level {
        /** Something that a subgraph declares is not in the supergraph, or not as declared. */
        WARNING,
        /** Something is superfluous, or was combined. */
        INFO,
        /** Normal in many schemas, and sometimes a slip. */
        DETAIL
    }

    private final Level level;

    HintCode(Level level) {
        this.level = level;
    }

    public Level level() {
        return level;
    }
}
