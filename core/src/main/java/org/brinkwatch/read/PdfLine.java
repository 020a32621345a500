package org.brinkwatch.read;

/**
 * A line of a page as it stands there.
 *
 * @param page from 1
 * @param left in points from the page's left edge
 * @param right in points from the page's left edge
 * @param base where its letters stand, in points from the page's upper edge
 * @param size of its letters, in points
 */
record PdfLine(int page, float left, float right, float base, float size, String text) {}
