package io.juncture.federation.composition.changes;

/**
 * One difference between two schemas.
 *
 * @param coordinate what changed, as a schema coordinate: {@code Type}, {@code Type.field}, {@code Type.field(argument:)},
 *                   {@code @directive}
 * @param message    one sentence that tells what it was and what it is
 */
public record Change(ChangeKind kind, String coordinate, String message) {

    public Severity severity() {
        return kind.severity();
    }
}
