/**
 * Red lines: patterns over deeds that ring when they are approached or crossed. A line is a file; a
 * new condition is a class that implements {@code Condition}, named in {@code ConditionReader}.
 */
@NullMarked
package org.brinkwatch.watch.redline;

import org.jspecify.annotations.NullMarked;
