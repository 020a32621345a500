package org.brinkwatch.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.brinkwatch.event.Appointment;
import org.brinkwatch.event.Claim;
import org.brinkwatch.event.Coded;
import org.brinkwatch.event.DateRange;
import org.brinkwatch.event.Evidence;
import org.brinkwatch.event.Location;
import org.brinkwatch.event.Mention;
import org.brinkwatch.event.Span;
import org.brinkwatch.event.Statement;

/** What holds for all that is coded, whatever the text: above all, that its words stand there. */
final class Soundness {
  private final Coded coded;
  private final String text;

  private Soundness(Coded coded) {
    this.coded = coded;
    text = coded.article().text();
  }

  static void check(Coded coded) {
    new Soundness(coded).check();
  }

  private void check() {
    once(coded.claims().stream().map(Claim::id));
    once(coded.statements().stream().map(Statement::id));
    once(coded.appointments().stream().map(Appointment::id));
    coded.claims().forEach(this::claim);
    coded.statements().forEach(this::statement);
    coded.appointments().forEach(this::appointment);
  }

  private static void once(Stream<String> ids) {
    Set<String> seen = new HashSet<>();
    assertThat(ids.filter(id -> !seen.add(id)).distinct()).as("ids given twice").isEmpty();
  }

  private void claim(Claim claim) {
    mentions(claim.sources());
    mentions(claim.targets());
    claim.attributedTo().ifPresent(this::mention);
    claim.act().ifPresent(act -> inside(act.trigger()));
    claim.location().ifPresent(this::location);
    date(claim.date());
    evidence(claim.evidence());
    assertThat(claim.confidence()).isBetween(0.0, 1.0);
    assertThat(claim.article()).isEqualTo(coded.article().citation());
    assertThat(claim.rule()).isNotBlank();
  }

  private void statement(Statement statement) {
    statement.speaker().ifPresent(this::mention);
    mentions(statement.about());
    words(statement.words(), statement.text());
    date(statement.date());
    evidence(statement.sentence());
  }

  private void appointment(Appointment appointment) {
    mentions(appointment.who());
    appointment.location().ifPresent(this::location);
    date(appointment.date());
    evidence(appointment.evidence());
    assertThat(text).contains(appointment.what());
  }

  private void mentions(List<Mention> mentions) {
    mentions.forEach(this::mention);
    assertThat(mentions).extracting(mention -> mention.actor().id()).doesNotHaveDuplicates();
  }

  private void mention(Mention mention) {
    words(mention.span(), mention.text());
    assertThat(mention.actor().id()).isNotBlank();
  }

  private void location(Location location) {
    words(location.span(), location.text());
  }

  private void evidence(Evidence evidence) {
    words(evidence.sentence(), evidence.text());
    words(evidence.trigger(), evidence.triggerText());
    assertThat(evidence.sentence().covers(evidence.trigger())).isTrue();
  }

  private void date(DateRange date) {
    assertThat(letters(text)).contains(letters(date.text()));
    date.from().ifPresent(from -> assertThat(date.to().orElse(from)).isAfterOrEqualTo(from));
  }

  /** The words of a date are put together from tokens: blanks and marks may differ. */
  private static String letters(String words) {
    return words.replaceAll("[^\\p{L}\\p{N}]", "");
  }

  private void words(Span span, String words) {
    inside(span);
    assertThat(words).isNotBlank().isEqualTo(span.of(text));
  }

  private void inside(Span span) {
    assertThat(span.end()).isLessThanOrEqualTo(text.length());
  }
}
