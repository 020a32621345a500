/** The desk in the browser and its API. */
@NullMarked
package org.brinkwatch.web;

import org.jspecify.annotations.NullMarked;
