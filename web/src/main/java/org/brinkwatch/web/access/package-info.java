/** Who may ask and who may change: passwords, sessions, and the door that every request passes. */
@NullMarked
package org.brinkwatch.web.access;

import org.jspecify.annotations.NullMarked;
