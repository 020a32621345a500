/**
 * Alerts on their way out: an outbox that forgets nothing, and sinks. A new sink is a class that
 * implements {@code Sink}, named in {@code Sinks}.
 */
@NullMarked
package org.brinkwatch.watch.alert;

import org.jspecify.annotations.NullMarked;
