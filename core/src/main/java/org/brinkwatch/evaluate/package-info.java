/**
 * How right the coder is: gold records, what was found beside them, and the figures that follow. To
 * read gold in another format, add a reader and name it in {@link GoldFormat}.
 */
@NullMarked
package org.brinkwatch.evaluate;

import org.jspecify.annotations.NullMarked;
