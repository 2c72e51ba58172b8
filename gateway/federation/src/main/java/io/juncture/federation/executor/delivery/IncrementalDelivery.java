package io.juncture.federation.executor.delivery;

import io.juncture.federation.executor.data.Node;
import io.juncture.federation.executor.json.Utf8Buffer;
import io.juncture.federation.executor.response.Anchors;
import io.juncture.federation.executor.response.Anchors.Anchor;
import io.juncture.federation.executor.response.ErrorPaths;
import io.juncture.federation.executor.response.Errors;
import io.juncture.federation.executor.response.GraphQLResponse;
import io.juncture.federation.executor.response.MergedResponse;
import io.juncture.federation.executor.response.Responses;
import io.juncture.federation.planner.plan.Deferring;
import io.juncture.federation.planner.plan.Projection;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;

/**
 * Delivers what was asked for at once first, and each deferred fragment as soon as its requests are answered. Each is
 * written for itself: with its own nulls, and with the errors that lie in it.
 */
public final class IncrementalDelivery implements Delivery {

    private static final int ANCHOR_BYTES = 100;

    private final Projection initial;
    private final Deferring deferring;
    private final MergedResponse response;
    private final Outbox<GraphQLResponse> outbox;
    private final CompletableFuture<Void> end;
    private final int maxBytes;
    private int bytesLeft;
    private final List<Integer> sources = new ArrayList<>();
    private final List<Anchor> pending = new ArrayList<>();
    private final Set<List<Object>> announced = new HashSet<>();
    private boolean begun;

    /**
     * @param initial  what is delivered first
     * @param response what answers are merged into, with all that is delivered sooner or later
     * @param end      completed from outside when nobody waits for more
     * @param maxBytes of all parts together, each fragment to come counted as {@value #ANCHOR_BYTES}
     */
    public IncrementalDelivery(Projection initial, Deferring deferring, MergedResponse response,
            Outbox<GraphQLResponse> outbox, CompletableFuture<Void> end, int maxBytes) {
        this.initial = initial;
        this.deferring = deferring;
        this.response = response;
        this.outbox = outbox;
        this.end = end;
        this.maxBytes = maxBytes;
        this.bytesLeft = maxBytes;
    }

    @Override
    public CompletableFuture<?> end() {
        return end;
    }

    @Override
    public void merged(int fetch) {
        while (sources.size() < response.errors().entries().size()) {
            sources.add(fetch);
        }
    }

    @Override
    public void advance(BitSet finished) {
        if (!begun && containsAll(finished, deferring.initial())) {
            begun = true;
            IncrementalResponses.Part part = part(response.root(), initial, List.of(),
                    response.errors().select(this::isOfInitial));
            outbox.offer(IncrementalResponses.initial(part, !pending.isEmpty()));
        }
        while (begun && deliverReady(finished)) {
            // what was delivered may contain fragments that are ready, too
        }
        if (begun && pending.isEmpty()) {
            outbox.complete();
            end.complete(null);
        }
    }

    private boolean deliverReady(BitSet finished) {
        Predicate<Anchor> isReady = anchor -> containsAll(finished, anchor.part().after());
        List<Anchor> ready = pending.stream().filter(isReady).toList();
        if (ready.isEmpty()) {
            return false;
        }
        pending.removeIf(isReady);
        List<IncrementalResponses.Deferred> delivered = new ArrayList<>();
        for (Anchor anchor : ready) {
            delivered.add(new IncrementalResponses.Deferred(anchor.part().label(), anchor.path(),
                    part(anchor.object(), anchor.part().projection(), anchor.path(),
                            response.errors().select(index -> isOf(anchor, index)))));
        }
        outbox.offer(IncrementalResponses.next(delivered, !pending.isEmpty()));
        return true;
    }

    /** What there is no room for is only an error, and nothing in it is delivered later. */
    private IncrementalResponses.Part part(Node.Fields object, Projection projection, List<Object> path, Errors ofPart) {
        Anchors within = new Anchors(bytesLeft / ANCHOR_BYTES);
        try {
            IncrementalResponses.Part part =
                    IncrementalResponses.part(object, projection, path, ofPart, within, bytesLeft);
            bytesLeft = Math.max(0, bytesLeft - part.members().length - ANCHOR_BYTES * within.all().size());
            announce(within);
            return part;
        } catch (Utf8Buffer.FullException _) {
            return IncrementalResponses.tooLarge(maxBytes);
        }
    }

    /** A fragment within two others is delivered once. */
    private void announce(Anchors anchors) {
        anchors.all().stream().filter(anchor -> announced.add(List.of(anchor.part(), anchor.path())))
                .forEach(pending::add);
    }

    private boolean isOfInitial(int index) {
        return isInitial(sources.get(index)) && visible(names(response.errors().path(index)), initial);
    }

    /** Errors within the fragment, and those of its own requests that cannot be placed more exactly. */
    private boolean isOf(Anchor anchor, int index) {
        List<Object> path = response.errors().path(index);
        if (!ErrorPaths.onOneLine(path, anchor.path())) {
            return false;
        }
        List<String> names = names(path);
        int depth = names(anchor.path()).size();
        return names.size() > depth ? visible(names.subList(depth, names.size()), anchor.part().projection())
                : !isInitial(sources.get(index)) && anchor.part().after().get(sources.get(index));
    }

    private boolean isInitial(int fetch) {
        return fetch == NO_FETCH || deferring.initial().get(fetch);
    }

    private static boolean visible(List<String> names, Projection projection) {
        Optional<Projection> here = Optional.of(projection);
        for (String name : names) {
            Optional<Projection.Field> field = here.flatMap(p -> p.find(f -> f.responseKey().equals(name)));
            if (field.isEmpty()) {
                return false;
            }
            here = field.get().below();
        }
        return true;
    }

    private static List<String> names(List<Object> path) {
        return path.stream().filter(String.class::isInstance).map(String.class::cast).toList();
    }

    private static boolean containsAll(BitSet set, BitSet wanted) {
        return wanted.stream().allMatch(set::get);
    }

    @Override
    public void fail() {
        outbox.offer(begun ? IncrementalResponses.broken() : IncrementalResponses.last(Responses.failed()));
        outbox.complete();
        end.complete(null);
    }
}
