package org.brinkwatch.forecast.completion;

/** What rank is given where scores are equal. */
enum Ties {
  /** The mean of the ranks, as chance would give: the only fair one. */
  AVERAGE(0.5),
  /** The right answer first: flatters a model that gives many the same score. */
  OPTIMISTIC(0),
  PESSIMISTIC(1);

  private final double shareBefore;

  Ties(double shareBefore) {
    this.shareBefore = shareBefore;
  }

  double rank(Place place) {
    return 1 + place.better() + shareBefore * place.equal();
  }
}
