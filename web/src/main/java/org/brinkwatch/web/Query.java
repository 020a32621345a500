package org.brinkwatch.web;

import java.time.LocalDate;
import java.util.Optional;
import org.brinkwatch.archive.Filter;
import org.brinkwatch.archive.FilterException;
import org.brinkwatch.web.http.Call;
import org.brinkwatch.web.http.Refusal;

/** What is asked for, as the parameters say it. */
final class Query {
  private static final int LONGEST = 2000;

  private Query() {}

  /** The filter in {@code q}, with {@code from} and {@code to} if they are given apart. */
  static Filter filter(Call call) {
    StringBuilder query = new StringBuilder(call.parameter("q").orElse(""));
    add(query, "from", call.day("from"));
    add(query, "to", call.day("to"));
    return parse(query.toString());
  }

  private static void add(StringBuilder query, String field, Optional<LocalDate> day) {
    day.ifPresent(it -> query.append(' ').append(field).append(':').append(it));
  }

  static Filter parse(String query) {
    if (query.length() > LONGEST) {
      throw Refusal.of(400, "bad-query", "the query is longer than " + LONGEST + " characters")
          .at("q");
    }
    try {
      return Filter.parse(query);
    } catch (FilterException e) {
      FilterException.Mistake first = e.mistakes().get(0);
      throw Refusal.of(400, "bad-query", String.valueOf(e.getMessage()))
          .at("q:" + first.at())
          .hint("the terms are on the page /help#query");
    }
  }

  static int limit(Call call, int usual) {
    return call.number("limit", usual, 1, 500);
  }
}
