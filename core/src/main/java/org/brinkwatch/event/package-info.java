/** The records that flow between the rooms; they know nothing but each other. */
@NullMarked
package org.brinkwatch.event;

import org.jspecify.annotations.NullMarked;
