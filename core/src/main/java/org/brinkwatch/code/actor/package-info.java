/**
 * Who is who: names, offices and role nouns, read from tables. To add an actor, add a row to a
 * table beside this package's resources, or to a file of one's own with the same header.
 */
@NullMarked
package org.brinkwatch.code.actor;

import org.jspecify.annotations.NullMarked;
