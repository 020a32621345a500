package org.brinkwatch.desk;

import java.io.IOException;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.brinkwatch.archive.Archive;
import org.brinkwatch.archive.ArchiveException;
import org.brinkwatch.archive.Correction;
import org.brinkwatch.web.Corrected;
import org.brinkwatch.web.Fixing;
import org.brinkwatch.web.http.JsonIn;
import org.brinkwatch.web.http.Refusal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What a person sets right, as in the browser. */
@Command(
    name = "correct",
    description = {
      "Sets right what was coded, as the page of an article does; the machine's answer stays, and who",
      "did what is kept. FIELD is one of",
      "  type, status, source, target, date, place   SUBJECT is a claim, VALUE the right one",
      "  reject       the claim says nothing of the kind",
      "  merge        SUBJECT and VALUE are events that are one",
      "  split        VALUE names claims of the event SUBJECT that are events of their own",
      "  undo         SUBJECT is the number of a correction",
      "  list         all corrections, newest first"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  brinkwatch correct type monday.txt#2 ASSAULT --why 'shots were fired'",
      "  brinkwatch correct date monday.txt#2 2024-03-01..2024-03-02",
      "  brinkwatch correct list",
      "  brinkwatch correct undo 7",
      ""
    })
final class CorrectCommand implements Callable<Integer> {
  private static final int ALL = 100_000;

  private final Streams streams;
  private final InstantSource clock;

  @Mixin private DeskOption desk = new DeskOption();

  @Option(names = "--why", paramLabel = "WORDS", description = "The reason, for the log.")
  private String why = "";

  @Option(names = "--who", paramLabel = "NAME", description = "Who it is; if not given, the user.")
  private String who = System.getProperty("user.name", "desk");

  @Parameters(index = "0", paramLabel = "FIELD", description = "What is set right.")
  private String field = "";

  @Parameters(index = "1", arity = "0..1", paramLabel = "SUBJECT", description = "Of what.")
  private String subject = "";

  @Parameters(index = "2", arity = "0..1", paramLabel = "VALUE", description = "The right one.")
  private String value = "";

  CorrectCommand(Streams streams, InstantSource clock) {
    this.streams = streams;
    this.clock = clock;
  }

  @Override
  public Integer call() throws IOException {
    try (Archive archive = desk.folder().openExisting(clock)) {
      switch (field) {
        case "list" -> list(archive);
        case "undo" -> undo(archive);
        default -> fix(archive);
      }
      return Exit.OK;
    } catch (Refusal e) {
      throw new ArchiveException(String.valueOf(e.getMessage()), e);
    }
  }

  private void list(Archive archive) throws IOException {
    for (Correction each : archive.corrections().latest(ALL)) {
      streams.out().write(Corrected.line(each) + "\n");
    }
    streams.out().flush();
  }

  private void undo(Archive archive) {
    boolean done =
        subject.matches("\\d{1,18}") && archive.corrections().undo(Long.parseLong(subject), who);
    if (!done) {
      throw new ArchiveException("there is no correction '" + subject + "' that holds");
    }
    streams.err().println("Taken back");
  }

  private void fix(Archive archive) throws IOException {
    boolean ofEvent = List.of("merge", "split").contains(field);
    Map<String, String> words = new LinkedHashMap<>();
    words.put("field", field);
    words.put(ofEvent ? "event" : "claim", subject);
    words.put("value", value);
    words.put("why", why);
    Fixing.Done done = new Fixing(archive).add(JsonIn.of(words), who);
    for (long number : done.numbers()) {
      streams.out().write(number + "\t" + done.effect() + "\n");
    }
    streams.out().flush();
  }
}
