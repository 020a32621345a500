/** How stages join and run, on one thread or several, in input order. */
@NullMarked
package org.brinkwatch.flow;

import org.jspecify.annotations.NullMarked;
