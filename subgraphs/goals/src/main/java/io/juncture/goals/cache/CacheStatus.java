package io.juncture.goals.cache;

/** Whether an answer was found in the cache of simulation results. */
public enum CacheStatus {
    /** It was in the cache. */
    HIT,
    /** It was computed for this request, or for another one that was still waiting for it. */
    MISS,
    /** The cache has nothing to do with it, or is switched off. */
    BYPASS;

    /** The status of an answer made of two: {@code HIT} only when both were in the cache. */
    public CacheStatus and(CacheStatus other) {
        if (this == BYPASS || other == BYPASS) {
            return BYPASS;
        }
        return this == HIT && other == HIT ? HIT : MISS;
    }
}
