/** Turns the models of NLP4J into the one flat file that the annotate room reads; see SOURCE.md. */
@NullMarked
package org.brinkwatch.model;

import org.jspecify.annotations.NullMarked;
