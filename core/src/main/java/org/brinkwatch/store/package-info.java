/** Records as JSON lines, the format other programs may rely on. */
@NullMarked
package org.brinkwatch.store;

import org.jspecify.annotations.NullMarked;
