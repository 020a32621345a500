package org.brinkwatch.desk;

import java.io.IOException;
import java.nio.file.Path;
import org.brinkwatch.fetch.Arrival;
import org.brinkwatch.fetch.ArrivalFile;

/** Keeps articles as JSON lines, uncoded. */
final class FileIntake implements Intake {
  private final ArrivalFile file;

  FileIntake(Path folder) throws IOException {
    this.file = ArrivalFile.open(folder.resolve("articles.jsonl"));
  }

  @Override
  public String take(Arrival arrival) {
    return file.add(arrival) ? "new" : "known";
  }

  @Override
  public Lookout.Seen settle() {
    return Lookout.Seen.NOTHING;
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
