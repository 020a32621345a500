/** Feeds and pages from strangers: polite, bounded, no further than the user asked. */
@NullMarked
package org.brinkwatch.fetch;

import org.jspecify.annotations.NullMarked;
