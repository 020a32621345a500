/** Event files of the KEDS project, in WEIS or CAMEO codes, as deeds. */
@NullMarked
package org.brinkwatch.watch.keds;

import org.jspecify.annotations.NullMarked;
