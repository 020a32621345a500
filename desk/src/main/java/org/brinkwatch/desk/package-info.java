/** The command line: options in, exit codes out. */
@NullMarked
package org.brinkwatch.desk;

import org.jspecify.annotations.NullMarked;
