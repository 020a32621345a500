package org.brinkwatch.forecast.completion;

import java.util.List;

/**
 * A reason for an answer.
 *
 * @param rule in words
 * @param events the past behind it, oldest first
 * @param loss how much lower the answer's score is without those events; above 0
 */
record Case(String rule, List<Link> events, double loss) {}
