/** Why something was coded as it was, or not at all, as records and in the forms to be read. */
@NullMarked
package org.brinkwatch.code.explain;

import org.jspecify.annotations.NullMarked;
