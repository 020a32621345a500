package org.brinkwatch.archive;

import org.brinkwatch.event.Appointment;
import org.brinkwatch.event.Article;
import org.brinkwatch.event.Citation;
import org.brinkwatch.event.Claim;
import org.brinkwatch.event.Coded;
import org.brinkwatch.event.Statement;

/** What was coded from an article, under the id that the archive gives it. */
final class Renamed {
  private Renamed() {}

  static Coded to(String id, Coded coded) {
    if (coded.article().id().equals(id)) {
      return coded;
    }
    Article article = article(id, coded.article());
    Citation citation = article.citation();
    return new Coded(
        article,
        coded.claims().stream().map(claim -> claim(claim, citation)).toList(),
        coded.statements().stream().map(statement -> statement(statement, citation)).toList(),
        coded.appointments().stream().map(due -> appointment(due, citation)).toList());
  }

  static Article article(String id, Article article) {
    return new Article(
        id,
        article.title(),
        article.outlet(),
        article.language(),
        article.published(),
        article.url(),
        article.text(),
        article.blocks());
  }

  private static Claim claim(Claim claim, Citation article) {
    return new Claim(
        claim.id(),
        article,
        claim.coding(),
        claim.act(),
        claim.status(),
        claim.attributedTo(),
        claim.sources(),
        claim.targets(),
        claim.date(),
        claim.location(),
        claim.counts(),
        claim.evidence(),
        claim.confidence(),
        claim.rule());
  }

  private static Statement statement(Statement statement, Citation article) {
    return new Statement(
        statement.id(),
        article,
        statement.speaker(),
        statement.verb(),
        statement.words(),
        statement.text(),
        statement.quoted(),
        statement.about(),
        statement.date(),
        statement.sentence());
  }

  private static Appointment appointment(Appointment due, Citation article) {
    return new Appointment(
        due.id(), article, due.what(), due.date(), due.who(), due.location(), due.evidence());
  }
}
