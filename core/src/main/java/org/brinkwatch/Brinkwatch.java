package org.brinkwatch;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.brinkwatch.annotate.English;
import org.brinkwatch.code.Coder;
import org.brinkwatch.code.explain.Explained;
import org.brinkwatch.event.Article;
import org.brinkwatch.event.Claim;
import org.brinkwatch.event.Coded;
import org.brinkwatch.event.Event;
import org.brinkwatch.event.Problem;
import org.brinkwatch.flow.Runner;
import org.brinkwatch.flow.Stage;
import org.brinkwatch.read.Reading;
import org.brinkwatch.resolve.Resolver;
import org.brinkwatch.review.Review;

/**
 * The whole flow: articles are read, annotated and coded, their claims resolved into events, and
 * all of it made a review. The place to start reading.
 */
public final class Brinkwatch {
  private final Stage<Article, Coded> coding;
  private final Stage<Article, Explained> explaining;
  private final Runner runner;

  /**
   * A flow that may be used again and again; what it codes is the same on any number of threads.
   */
  public Brinkwatch(English english, Coder coder, Runner runner) {
    this(english, coder, UnaryOperator.identity(), runner);
  }

  /**
   * The same with a second opinion.
   *
   * @param opinion is asked about each claim before anything is made of it; by several threads
   */
  public Brinkwatch(English english, Coder coder, UnaryOperator<Claim> opinion, Runner runner) {
    this.coding =
        (article, out) -> out.accept(coder.code(english.annotate(article)).withClaims(opinion));
    this.explaining = (article, out) -> out.accept(coder.explain(english.annotate(article)));
    this.runner = runner;
  }

  /**
   * Codes the articles as they come, each handed on before the last is read.
   *
   * @param coded gets them in the order of the readings
   * @param problems gets the reason for each reading that is no article
   */
  public void code(Iterator<Reading> readings, Consumer<Coded> coded, Consumer<Problem> problems) {
    runner.run(new Articles(readings, problems), coding, coded);
  }

  /** Tells of the articles, as they come, why each claim was coded and what stopped the rest. */
  public void explain(
      Iterator<Reading> readings, Consumer<Explained> explained, Consumer<Problem> problems) {
    runner.run(new Articles(readings, problems), explaining, explained);
  }

  /** Codes all articles and makes events of their claims. */
  public Review review(
      Iterator<Reading> readings, Consumer<Coded> progress, Consumer<Problem> problems) {
    List<Coded> coded = new ArrayList<>();
    List<Problem> found = new ArrayList<>();
    code(
        readings,
        article -> {
          coded.add(article);
          progress.accept(article);
        },
        problem -> {
          found.add(problem);
          problems.accept(problem);
        });
    return new Review(coded, events(coded), found);
  }

  private static List<Event> events(List<Coded> coded) {
    List<Claim> claims = coded.stream().flatMap(article -> article.claims().stream()).toList();
    return new Resolver().resolve(claims);
  }
}
