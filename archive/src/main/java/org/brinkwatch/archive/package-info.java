/** What the desk keeps, in one embedded database that survives anything. */
@NullMarked
package org.brinkwatch.archive;

import org.jspecify.annotations.NullMarked;
