package org.brinkwatch.review;

import java.util.List;
import org.brinkwatch.event.Coded;
import org.brinkwatch.event.Event;
import org.brinkwatch.event.Problem;

/**
 * What a run of the desk found: the articles with what was coded in them, the events made of it,
 * and what went wrong. The writers make a document of it, each line with its citations.
 *
 * @param articles in the order of the run; the claims of the events are cited by their article's id
 * @param problems inputs that could not be read or coded
 */
public record Review(List<Coded> articles, List<Event> events, List<Problem> problems) {
  public Review {
    articles = List.copyOf(articles);
    events = List.copyOf(events);
    problems = List.copyOf(problems);
  }
}
