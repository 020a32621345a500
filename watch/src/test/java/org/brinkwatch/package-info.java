/** What tests of several rooms share. */
@NullMarked
package org.brinkwatch;

import org.jspecify.annotations.NullMarked;
