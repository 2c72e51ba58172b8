package io.juncture.profiler.administration;

/**
 * Who accompanies whom.
 *
 * @param mentorId any identifier of the mentor or coach
 * @param menteeId any identifier of the person who is accompanied
 */
record MentorInput(String mentorId, String menteeId) {}
