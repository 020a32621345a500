/**
 * Brinkwatch, an open conflict early-warning desk. Articles become claims, claims become events;
 * the packages are the rooms.
 */
@NullMarked
package org.brinkwatch;

import org.jspecify.annotations.NullMarked;
