/** Events and claims become the review: terminal, HTML, Markdown, JSON. */
@NullMarked
package org.brinkwatch.review;

import org.jspecify.annotations.NullMarked;
