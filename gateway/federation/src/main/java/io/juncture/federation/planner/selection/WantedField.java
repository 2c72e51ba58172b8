package io.juncture.federation.planner.selection;

import graphql.language.Argument;
import graphql.language.SourceLocation;
import io.juncture.federation.planner.access.Verdict;
import java.util.List;
import java.util.Optional;

/**
 * A field that is wanted at a position: by the client, or as part of a key or requirement. Compared by identity.
 */
public final class WantedField {

    private final Optional<String> responseKey;
    private final String name;
    private final List<Argument> arguments;
    private final String signature;
    private final Optional<Wanted> child;
    private final List<SourceLocation> location;
    private final Verdict verdict;
    private final Shape shape;

    private record Shape(Optional<String> responseKey, String signature, Verdict verdict, Optional<Object> below) {
    }

    /**
     * @param responseKey the client's key; empty for what only the plan needs
     * @param signature   name and arguments; equal signatures have equal values on one object
     * @param child       what is wanted below; empty for leaf fields
     * @param location    where it is first selected; at most one
     * @param verdict     whether the caller gets it
     */
    WantedField(Optional<String> responseKey, String name, List<Argument> arguments, String signature,
            Optional<Wanted> child, List<SourceLocation> location, Verdict verdict) {
        this.responseKey = responseKey;
        this.name = name;
        this.arguments = arguments;
        this.signature = signature;
        this.child = child;
        this.location = location;
        this.verdict = verdict;
        this.shape = new Shape(responseKey, signature, verdict, child.map(Wanted::shape));
    }

    WantedField withChild(Wanted replacement) {
        return new WantedField(responseKey, name, arguments, signature, Optional.of(replacement), location, verdict);
    }

    public boolean isTypename() {
        return name.equals("__typename");
    }

    /** {@code __typename}, {@code __schema} and {@code __type}: never asked of a subgraph as such. */
    public boolean isMeta() {
        return name.startsWith("__");
    }

    public Optional<String> responseKey() {
        return responseKey;
    }

    public String name() {
        return name;
    }

    public List<Argument> arguments() {
        return arguments;
    }

    public String signature() {
        return signature;
    }

    public Optional<Wanted> child() {
        return child;
    }

    public List<SourceLocation> location() {
        return location;
    }

    /** Only what is granted is fetched. */
    public Verdict verdict() {
        return verdict;
    }

    boolean isGranted() {
        return verdict == Verdict.GRANTED;
    }

    /** Equal for what is wanted alike under the same key. */
    public Object shape() {
        return shape;
    }

    @Override
    public String toString() {
        return signature;
    }
}
