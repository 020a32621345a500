package org.brinkwatch.web;

import java.nio.file.Path;
import java.util.Iterator;
import org.brinkwatch.archive.CodingVersion;
import org.brinkwatch.event.Article;
import org.brinkwatch.event.Coded;
import org.brinkwatch.read.Reading;

/** Reads and codes articles that come in through the browser; loaded when the first one does. */
public interface Coding {
  Iterator<Reading> read(Path file);

  Coded code(Article article);

  CodingVersion version();
}
