/** Event data of others, in and out: ICEWS, GDELT, POLECAT, ACLED, UCDP and plain tables. */
@NullMarked
package org.brinkwatch.exchange;

import org.jspecify.annotations.NullMarked;
