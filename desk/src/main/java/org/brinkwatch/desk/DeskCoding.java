package org.brinkwatch.desk;

import java.io.InputStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.List;
import java.util.function.UnaryOperator;
import org.brinkwatch.annotate.English;
import org.brinkwatch.archive.CodingVersion;
import org.brinkwatch.code.Coder;
import org.brinkwatch.event.Article;
import org.brinkwatch.event.Claim;
import org.brinkwatch.event.Coded;
import org.brinkwatch.read.Reading;
import org.brinkwatch.web.Coding;

/** What a served desk codes articles with. */
final class DeskCoding implements Coding {
  private final CodingOptions options;
  private final InstantSource clock;
  private final English english;
  private final Coder coder;
  private final UnaryOperator<Claim> opinion;

  DeskCoding(CodingOptions options, InstantSource clock) {
    this.options = options;
    this.clock = clock;
    this.coder = options.coder();
    this.english = options.english();
    this.opinion = options.opinion();
  }

  @Override
  public Iterator<Reading> read(Path file) {
    return options.read(List.of(file.toString()), InputStream.nullInputStream(), clock);
  }

  @Override
  public Coded code(Article article) {
    return coder.code(english.annotate(article)).withClaims(opinion);
  }

  @Override
  public CodingVersion version() {
    return options.version();
  }
}
