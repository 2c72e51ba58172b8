package io.juncture.federation.executor.delivery;

/** A deferred fragment with what is in it. */
record DeliveredFragment(AnnouncedFragment announced, WrittenPart part) {
}
