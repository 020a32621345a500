/** Structure found in text: sentences, tokens, lemmas, dependencies. */
@NullMarked
package org.brinkwatch.annotate;

import org.jspecify.annotations.NullMarked;
