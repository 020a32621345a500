package org.brinkwatch.forecast;

import java.util.List;
import java.util.Map;

/**
 * What was forecast for one question and what came, row by row.
 *
 * @param base how often it came in the training years
 * @param ridge what the regression was held with
 */
record Scored(
    Question question,
    List<Row> rows,
    double[] model,
    Map<Baseline, double[]> baselines,
    boolean[] came,
    double base,
    double ridge) {}
