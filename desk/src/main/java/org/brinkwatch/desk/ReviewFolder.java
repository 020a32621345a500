package org.brinkwatch.desk;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.brinkwatch.event.Coded;
import org.brinkwatch.review.HtmlReview;
import org.brinkwatch.review.Review;
import org.brinkwatch.store.ArticleLines;
import org.brinkwatch.store.EventLines;
import org.brinkwatch.store.WholeFile;

/** The files of a review; each is written whole or not at all. */
record ReviewFolder(Path folder) {
  static final List<String> FILES =
      List.of(
          "review.html", "events.jsonl", "claims.jsonl", "statements.jsonl", "appointments.jsonl");

  void write(Review review) throws IOException {
    file("review.html").write(new HtmlReview().write(review));
    file("events.jsonl").lines(review.events().stream().map(EventLines::event));
    file("claims.jsonl").lines(lines(review, Coded::claims, ArticleLines::claim));
    file("statements.jsonl").lines(lines(review, Coded::statements, ArticleLines::statement));
    file("appointments.jsonl").lines(lines(review, Coded::appointments, ArticleLines::appointment));
  }

  private WholeFile file(String name) {
    return new WholeFile(folder.resolve(name));
  }

  private static <T> Stream<String> lines(
      Review review, Function<Coded, List<T>> found, BiFunction<ArticleLines, T, String> line) {
    return review.articles().stream()
        .flatMap(
            coded -> {
              ArticleLines lines = new ArticleLines(coded.article());
              return found.apply(coded).stream().map(each -> line.apply(lines, each));
            });
  }
}
