/** Mail to people: by SMTP, or into a developer's mailbox. */
@NullMarked
package io.juncture.profiler.mail;

import org.jspecify.annotations.NullMarked;
