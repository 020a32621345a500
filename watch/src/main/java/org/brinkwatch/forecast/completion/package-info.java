/**
 * Who does what to whom next: questions "(source, type, ?, day)" answered from counts of the past,
 * with the rule and the events behind each answer. {@link
 * org.brinkwatch.forecast.completion.Completions} asks a history of deeds, {@link
 * org.brinkwatch.forecast.completion.CompletionBacktest} scores the same on public data.
 */
@NullMarked
package org.brinkwatch.forecast.completion;

import org.jspecify.annotations.NullMarked;
