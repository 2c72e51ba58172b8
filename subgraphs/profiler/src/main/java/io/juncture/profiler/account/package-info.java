/**
 * What people do with their own account: register, change what it says, change the password, get back in without it. The account of the
 * first administrator, which nobody registers, is made here, too.
 */
@NullMarked
package io.juncture.profiler.account;

import org.jspecify.annotations.NullMarked;
