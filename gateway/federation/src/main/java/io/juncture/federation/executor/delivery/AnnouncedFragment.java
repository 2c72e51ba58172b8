package io.juncture.federation.executor.delivery;

import io.juncture.federation.executor.response.Anchors.Anchor;

/**
 * A deferred fragment of one object that will follow.
 *
 * @param id counted from 0 in the order in which clients learn of them
 */
record AnnouncedFragment(int id, Anchor anchor) {
}
