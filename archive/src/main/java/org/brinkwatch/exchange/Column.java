package org.brinkwatch.exchange;

/** A column's name and place, from 0; -1 for a column that the file does not have. */
record Column(String name, int place) {}
