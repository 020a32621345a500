package org.brinkwatch.archive;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.brinkwatch.event.Coded;
import org.brinkwatch.event.Deed;
import org.brinkwatch.event.EventType;
import org.brinkwatch.event.Status;

/** Adds articles and imports events for ever, says what it was answered, and is killed. */
final class Victim {
  private static final int FILE = 60_000;

  private Victim() {}

  /** The article of a number; always the same. */
  static Coded article(int number) {
    List<String> sentences = new ArrayList<>();
    for (int i = 0; i <= number % 7; i++) {
      sentences.add(
          "Serbia attacked post " + number + " of line " + i + " on the river " + number * i);
    }
    LocalDate day = LocalDate.of(2024, 1, 1).plusDays(number % 300);
    return Fixtures.coded(
        "article-" + number, "Outlet " + number, day.toString(), sentences.toArray(String[]::new));
  }

  /** The imported deed of a number. */
  static Deed deed(int number) {
    LocalDate day = LocalDate.of(2020, 1, 1).plusDays(number % 1000);
    return new Deed(
        String.valueOf(number),
        day,
        day,
        number % 2 == 0 ? Fixtures.SERBIA : Fixtures.NORWAY,
        Fixtures.KOSOVO_POLICE,
        List.of(EventType.values()).get(number % 16),
        "",
        number % 10,
        Status.ACTUAL,
        Optional.of(Fixtures.PRISTINA),
        List.of("Outlet " + number % 50));
  }

  /** Arguments: the archive's file, the number of the first article, the import's number. */
  public static void main(String[] arguments) {
    int next = Integer.parseInt(arguments[1]);
    try (Archive archive = Archive.open(Path.of(arguments[0]), Fixtures.CLOCK)) {
      System.out.println("open");
      Import file = archive.imports().begin("SET", "file", "print " + arguments[2]);
      int record = (int) file.done();
      while (true) {
        archive.articles().add(article(next), Fixtures.VERSION);
        System.out.println("added " + next);
        next++;
        if (next % 3 == 0) {
          archive.resolve();
        }
        for (int i = 0; i < 3_000 && record < FILE; i++) {
          file.add(List.of(deed(record++)));
        }
        if (record == FILE) {
          file.finish();
          archive.imports().complete();
          record++;
        }
      }
    }
  }
}
