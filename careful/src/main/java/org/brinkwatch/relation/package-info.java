/** A second opinion on who does what to whom, from a small neural network. */
@NullMarked
package org.brinkwatch.relation;

import org.jspecify.annotations.NullMarked;
