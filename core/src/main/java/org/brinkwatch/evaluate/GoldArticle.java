package org.brinkwatch.evaluate;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.brinkwatch.event.Span;

/**
 * An article in {@code NAME.txt}, with lines of {@code label: value}, a blank line and the body,
 * and its claims in {@code NAME.claims.tsv}: the words that name the act, and the claim in the
 * notation.
 */
final class GoldArticle {
  static final String CLAIMS = ".claims.tsv";
  static final String TEXT = ".txt";
  private static final List<String> COLUMNS = List.of("trigger", "claim");
  private static final Pattern LABEL = Pattern.compile("([a-z]+):\\s*(.*)");

  private final Sheet article;
  private final Sheet claims;

  private GoldArticle(Sheet article, Sheet claims) {
    this.article = article;
    this.claims = claims;
  }

  /** Empty, with problems told, where the article is not one. */
  static Optional<GoldText> read(Sheet article, Sheet claims) {
    return new GoldArticle(article, claims).read();
  }

  private Optional<GoldText> read() {
    int end = article.text().indexOf("\n\n");
    String body = end < 0 ? "" : article.text().substring(end + 2).strip();
    if (body.isEmpty() || body.length() > Sheet.LONGEST_ARTICLE) {
      article.problem(
          0, body.isEmpty() ? "has no body" : "is too long", "expected labels, a blank line, text");
      return Optional.empty();
    }
    Map<String, String> labels = labels(article.text().substring(0, end).lines().toList());
    Optional<LocalDate> published = published(labels.getOrDefault("published", ""));
    List<Expected> expected = expected(body);
    return Optional.of(
        new GoldText(
            article.name(),
            bodyLine(end),
            labels.getOrDefault("title", ""),
            labels.getOrDefault("outlet", ""),
            published,
            body,
            expected));
  }

  private int bodyLine(int end) {
    int body = end + 2;
    while (article.text().charAt(body) <= ' ') {
      body++;
    }
    return article.line(body);
  }

  private Map<String, String> labels(List<String> lines) {
    Map<String, String> labels = new HashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      Matcher label = LABEL.matcher(lines.get(i));
      if (label.matches()) {
        labels.put(label.group(1), label.group(2).strip());
      } else {
        article.problem(i + 1, "found '" + lines.get(i) + "'", "expected a label and its value");
      }
    }
    return labels;
  }

  private Optional<LocalDate> published(String words) {
    try {
      return Optional.of(LocalDate.parse(words));
    } catch (DateTimeException e) {
      article.problem(
          1, "has no day of publication: '" + words + "'", "expected published: 2023-11-30");
      return Optional.empty();
    }
  }

  private List<Expected> expected(String body) {
    List<Expected> expected = new ArrayList<>();
    for (Sheet.Row row : claims.rows(COLUMNS)) {
      Optional<Span> trigger = trigger(row.line(), row.cells().get(0), body);
      Optional<Written> written = written(row.line(), row.cells().get(1));
      if (trigger.isPresent() && written.isPresent()) {
        expected.add(new ExpectedClaim(claims.where(row.line()), trigger, written.get()));
      }
    }
    return expected;
  }

  private Optional<Written> written(int line, String claim) {
    try {
      return Optional.of(Notation.claim(claim));
    } catch (IllegalArgumentException e) {
      claims.problem(line, String.valueOf(e.getMessage()), "");
      return Optional.empty();
    }
  }

  private Optional<Span> trigger(int line, String written, String body) {
    Optional<Span> place = Trigger.find(written, body);
    if (place.isEmpty()) {
      claims.problem(
          line, "found the trigger '" + written + "'", "expected whole words of " + article.name());
    }
    return place;
  }
}
