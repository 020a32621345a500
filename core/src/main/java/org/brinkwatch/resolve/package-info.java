/** Claims of many articles become events. */
@NullMarked
package org.brinkwatch.resolve;

import org.jspecify.annotations.NullMarked;
