/**
 * Sign-in with Google, by the ID tokens that Google's buttons hand to a client.
 *
 * <ul>
 *   <li>A Google account is its subject, never its address: addresses change hands.
 *   <li>A subject that is linked logs in to the account it is linked to.
 *   <li>A subject that is not linked, with an address that no account has, gets an account without a password.
 *   <li>A subject that is not linked, with the address of an account, gets in nowhere. Nobody has verified that who registered
 *       with the address had it; joining the two would let a stranger who registered first share the account of the person who
 *       signs in with Google later, or the other way round. Who knows the password logs in and links Google there; who does not
 *       sets a new one by mail.
 *   <li>Setting a password by mail, the proof that one has the address, removes the link to a Google account with another
 *       address, so that nobody who got in before stays in.
 *   <li>A link is removed only from an account with a password: there is always a way to log in.
 * </ul>
 */
@NullMarked
package io.juncture.profiler.google;

import org.jspecify.annotations.NullMarked;
