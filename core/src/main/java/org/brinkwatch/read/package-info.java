/** Files become articles. One class per format; a new format is one more {@code Format}. */
@NullMarked
package org.brinkwatch.read;

import org.jspecify.annotations.NullMarked;
