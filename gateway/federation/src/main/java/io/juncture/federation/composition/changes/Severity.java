package io.juncture.federation.composition.changes;

/** What a change does to clients that were written for the schema before it; the worst first. */
public enum Severity {
    /** Operations that were valid are no longer, or may get answers of another shape. */
    BREAKING,
    /** All operations stay valid, but may get answers that their authors did not know of. */
    DANGEROUS,
    /** Nothing changes for operations written before. */
    SAFE
}
