/** Annotated text becomes claims, statements and appointments; the codebook is data. */
@NullMarked
package org.brinkwatch.code;

import org.jspecify.annotations.NullMarked;
