/** A small HTTP server on the JDK's own, with limits; it knows nothing of the desk. */
@NullMarked
package org.brinkwatch.web.http;

import org.jspecify.annotations.NullMarked;
