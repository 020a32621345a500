package org.brinkwatch.desk;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.brinkwatch.Brinkwatch;
import org.brinkwatch.archive.Admission;
import org.brinkwatch.archive.Archive;
import org.brinkwatch.archive.CodingVersion;
import org.brinkwatch.event.Article;
import org.brinkwatch.fetch.Arrival;
import org.brinkwatch.read.Reading;

/** Codes articles and keeps them in the archive; copies are noted there and not coded again. */
final class ArchiveIntake implements Intake {
  private final Archive archive;
  private final Brinkwatch brinkwatch;
  private final CodingVersion version;
  private final Lookout lookout;

  ArchiveIntake(Archive archive, Brinkwatch brinkwatch, CodingVersion version, Lookout lookout) {
    this.archive = archive;
    this.brinkwatch = brinkwatch;
    this.version = version;
    this.lookout = lookout;
  }

  @Override
  public String take(Arrival arrival) {
    Article article = arrival.article();
    Admission admission = archive.articles().check(article);
    return switch (admission.outcome()) {
      case NEW -> code(article);
      case COPY, NEAR_COPY -> words(archive.articles().addCopy(article)) + " of " + admission.id();
      case KNOWN -> words(admission);
    };
  }

  private String code(Article article) {
    brinkwatch.code(
        List.<Reading>of(new Reading.Ok(article)).iterator(),
        coded -> archive.articles().add(coded, version),
        problem -> {
          throw new IllegalStateException("an article is no problem: " + problem);
        });
    return "new";
  }

  private static String words(Admission admission) {
    return admission.outcome().name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  @Override
  public Lookout.Seen settle() throws IOException {
    archive.resolve();
    return lookout.look(archive);
  }

  @Override
  public void close() {
    archive.close();
  }
}
