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
    private final IncrementalFormat format;
    private final List<AnnouncedFragment> pending = new ArrayList<>();
    private final List<AnnouncedFragment> fresh = new ArrayList<>();
    private final Set<List<Object>> announced = new HashSet<>();
    private boolean begun;

    /**
     * @param initial  what is delivered first
     * @param response what answers are merged into, with all that is delivered sooner or later
     * @param format   how responses are written
     * @param end      completed from outside when nobody waits for more
     * @param maxBytes of all parts together, each fragment to come counted as {@value #ANCHOR_BYTES}
     */
    public IncrementalDelivery(Projection initial, Deferring deferring, MergedResponse response,
            IncrementalFormat format, Outbox<GraphQLResponse> outbox, CompletableFuture<Void> end, int maxBytes) {
        this.initial = initial;
        this.deferring = deferring;
        this.response = response;
        this.format = format;
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
            WrittenPart part = part(response.root(), initial, List.of(), response.errors().select(this::isOfInitial));
            outbox.offer(format.initial(part, takeFresh()));
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
        Predicate<AnnouncedFragment> isReady = fragment -> containsAll(finished, fragment.anchor().part().after());
        List<AnnouncedFragment> ready = pending.stream().filter(isReady).toList();
        if (ready.isEmpty()) {
            return false;
        }
        pending.removeIf(isReady);
        List<DeliveredFragment> delivered = new ArrayList<>();
        for (AnnouncedFragment fragment : ready) {
            Anchor anchor = fragment.anchor();
            delivered.add(new DeliveredFragment(fragment, part(anchor.object(), anchor.part().projection(), anchor.path(),
                    response.errors().select(index -> isOf(anchor, index)))));
        }
        outbox.offer(format.next(delivered, takeFresh(), !pending.isEmpty()));
        return true;
    }

    /** What was announced since the last response. */
    private List<AnnouncedFragment> takeFresh() {
        List<AnnouncedFragment> taken = List.copyOf(fresh);
        fresh.clear();
        return taken;
    }

    /** What there is no room for is only an error, and nothing in it is delivered later. */
    private WrittenPart part(Node.Fields object, Projection projection, List<Object> path, Errors ofPart) {
        Anchors within = new Anchors(bytesLeft / ANCHOR_BYTES);
        try {
            WrittenPart part = WrittenPart.of(object, projection, path, ofPart, within, bytesLeft);
            bytesLeft = Math.max(0, bytesLeft - part.size() - ANCHOR_BYTES * within.all().size());
            announce(within);
            return part;
        } catch (Utf8Buffer.FullException _) {
            return WrittenPart.tooLarge(maxBytes);
        }
    }

    /** A fragment within two others is delivered once. */
    private void announce(Anchors anchors) {
        anchors.all().stream().filter(anchor -> announced.add(List.of(anchor.part(), anchor.path()))).forEach(anchor -> {
            AnnouncedFragment fragment = new AnnouncedFragment(announced.size() - 1, anchor);
            pending.add(fragment);
            fresh.add(fragment);
        });
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
        outbox.offer(begun ? format.broken(pending) : IncrementalResponses.last(Responses.failed()));
        outbox.complete();
        end.complete(null);
    }
}
