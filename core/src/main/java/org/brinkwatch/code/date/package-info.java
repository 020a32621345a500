/**
 * English time phrases of the news, read as days; to add a name or change what a vague phrase
 * means, edit the tables beside this package, to add a phrase, add a line to one of the rule lists.
 */
@NullMarked
package org.brinkwatch.code.date;

import org.jspecify.annotations.NullMarked;
