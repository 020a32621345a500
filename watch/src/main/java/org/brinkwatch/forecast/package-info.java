/** What is likely next: forecasts, their baselines, their ledger and their scores. */
@NullMarked
package org.brinkwatch.forecast;

import org.jspecify.annotations.NullMarked;
