package org.brinkwatch.forecast.completion;

/** How many wrong answers stand before a right one, and how many beside it. */
record Place(int better, int equal) {}
