/**
 * Place names become places: a gazetteer derived by {@code tools/gazetteer}, and what a name means
 * in its context.
 */
@NullMarked
package org.brinkwatch.code.place;

import org.jspecify.annotations.NullMarked;
