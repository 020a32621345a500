/** Deeds against the past: dyads and their escalation, attention, red lines. */
@NullMarked
package org.brinkwatch.watch;

import org.jspecify.annotations.NullMarked;
