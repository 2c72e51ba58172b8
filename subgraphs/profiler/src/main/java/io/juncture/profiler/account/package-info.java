/** What people do with their own account: register, change what it says, change the password, get back in without it. */
@NullMarked
package io.juncture.profiler.account;

import org.jspecify.annotations.NullMarked;
