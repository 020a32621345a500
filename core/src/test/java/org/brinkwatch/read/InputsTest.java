package org.brinkwatch.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.brinkwatch.event.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class InputsTest {
  private static final String TEXT = "Norland shelled the harbour of Vell on Sunday night.\n";
  @TempDir private Path folder;

  @Test
  void readsAFolderByNameWithoutHiddenAndUnknownFiles() throws IOException {
    write("b.txt", TEXT);
    write("a/c.md", TEXT);
    write("z.html", "<html><body><p>" + TEXT.repeat(9) + "</p></body></html>");
    write(".hidden.txt", TEXT);
    write(".git/d.txt", TEXT);
    write("program.exe", TEXT);
    assertThat(results(folder)).containsExactly("c.md", "b.txt", "z.html");
  }

  @Test
  void readsAnyFileThatIsNamedItself() throws IOException {
    assertThat(results(write("program.log", TEXT))).containsExactly("program.log");
  }

  @Test
  void expandsPatternsThatTheShellLeft() throws IOException {
    write("may/a.txt", TEXT);
    write("may/deep/b.txt", TEXT);
    write("may/c.html", TEXT);
    write("june/d.txt", TEXT);
    assertThat(results(folder.resolve("may/*.txt"))).containsExactly("a.txt");
    assertThat(results(folder.resolve("**/*.txt"))).containsExactly("d.txt", "a.txt", "b.txt");
    assertThat(results(folder.resolve("m?y/[ab].txt"))).containsExactly("a.txt");
    assertThat(results(folder.resolve("*/nothing*")))
        .singleElement()
        .asString()
        .contains("no file matches this pattern");
    assertThat(results(folder.resolve("may/[a")))
        .singleElement()
        .asString()
        .contains("is no file pattern");
  }

  @Test
  void readsAFileWhoseNameLooksLikeAPattern() throws IOException {
    assertThat(results(write("notes [may].txt", TEXT))).containsExactly("notes [may].txt");
  }

  @Test
  void walksALoopOfSymbolicLinksOnce() throws IOException {
    write("a.txt", TEXT);
    Files.createSymbolicLink(folder.resolve("loop"), folder);
    Files.createSymbolicLink(folder.resolve("self"), folder.resolve("self"));
    assertThat(results(folder)).containsExactly("a.txt");
  }

  @Test
  void saysWhatIsWrongAndGoesOn() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    List<String> results =
        results(folder.resolve("none.txt"), empty, write("a.txt", TEXT), Path.of("b\nc"));
    assertThat(results).hasSize(4);
    assertThat(results.get(0)).contains("none.txt: no such file; check the name");
    assertThat(results.get(1)).contains("empty: holds no file with an article; expected ");
    assertThat(results.get(2)).isEqualTo("a.txt");
    assertThat(results.get(3)).contains("no such file");
  }

  @Test
  void saysWhatIsWrongWithAnArgumentThatIsNoName() {
    assertThat(shown(new Inputs(ReadOptions.DEFAULT).open(List.of("a\0b"), nothing())))
        .singleElement()
        .asString()
        .startsWith("a?b: is no file name");
  }

  @Test
  void refusesAFileThatIsTooLarge() throws IOException {
    ReadOptions small = new ReadOptions(Optional.empty(), 10);
    List<String> arguments = List.of(write("a.txt", TEXT).toString());
    assertThat(shown(new Inputs(small).open(arguments, nothing())))
        .singleElement()
        .asString()
        .contains("is larger than 10 bytes");
  }

  @Test
  void refusesALineThatIsTooLongAndReadsTheNext() {
    ReadOptions small = new ReadOptions(Optional.empty(), 40);
    String lines =
        "{\"text\":\"" + "x".repeat(99) + "\"}\n{\"id\":\"b\",\"text\":\"Norland left.\"}";
    List<String> results = shown(new Inputs(small).open(List.of("-"), stream(lines)));
    assertThat(results)
        .containsExactly(
            "standard input:1: is longer than 40 bytes; split it or leave it out", "b");
  }

  @Test
  void readsStandardInputInWhateverFormatItIs() {
    assertThat(results(stream("  \n{\"id\":\"x\",\"text\":\"Norland left.\"}")))
        .containsExactly("x");
    assertThat(results(stream(TEXT))).containsExactly("stdin");
    assertThat(results(stream("")))
        .containsExactly("standard input: is empty; expected the text of an article");
    String page = "<!doctype html><body><article><p>" + TEXT.repeat(9) + "</p></article>";
    assertThat(results(stream(page))).containsExactly("stdin");
  }

  @Test
  void callsArticlesByTheirFilesAndTheSecondByItsFolderToo() throws IOException {
    write("april/a.txt", TEXT);
    write("may/a.txt", TEXT);
    write("x/may/a.txt", TEXT);
    assertThat(results(folder)).containsExactly("a.txt", "may/a.txt", "a.txt#2");
  }

  @Test
  void readsAFileOnceHoweverOftenItIsNamed() throws IOException {
    Path file = write("a.txt", TEXT);
    assertThat(results(file, folder, folder.resolve("../" + folder.getFileName() + "/a.txt")))
        .containsExactly("a.txt");
  }

  @Test
  void opensNothingBeforeItIsAskedFor() throws IOException {
    Path late = folder.resolve("late.txt");
    Iterator<Reading> readings =
        new Inputs(ReadOptions.DEFAULT)
            .open(List.of(write("a.txt", TEXT).toString(), late.toString()), nothing());
    assertThat(Shown.name(readings.next())).isEqualTo("a.txt");
    write("late.txt", TEXT);
    assertThat(Shown.name(readings.next())).isEqualTo("late.txt");
    assertThat(readings).isExhausted();
  }

  @Test
  void datesAnArticleOnlyIfItIsNotDated() throws IOException {
    LocalDate day = LocalDate.of(2020, 1, 2);
    List<String> arguments =
        List.of(
            write("a.txt", TEXT).toString(),
            write("b.txt", "Shells fall\n\n3 May 2024\n\n" + TEXT).toString());
    List<LocalDate> days = new ArrayList<>();
    new Inputs(new ReadOptions(Optional.of(day), 1000))
        .open(arguments, nothing())
        .forEachRemaining(reading -> days.add(article(reading).published().orElseThrow()));
    assertThat(days).containsExactly(day, LocalDate.of(2024, 5, 3));
  }

  @Test
  void keepsPlainTextAsItIs() throws IOException {
    String text = "  Two  spaces,\ta tab and a dash – here.\n\n\n\nFour lines on.  \n";
    Path file = write("a.txt", text);
    Reading reading = new Inputs(ReadOptions.DEFAULT).open(List.of(file + ""), nothing()).next();
    assertThat(article(reading).text()).isEqualTo(text);
  }

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private static Article article(Reading reading) {
    return ((Reading.Ok) reading).article();
  }

  private static List<String> results(Path... paths) {
    List<String> arguments = new ArrayList<>();
    for (Path path : paths) {
      arguments.add(path.toString());
    }
    return shown(new Inputs(ReadOptions.DEFAULT).open(arguments, nothing()));
  }

  private static List<String> results(InputStream in) {
    return shown(new Inputs(ReadOptions.DEFAULT).open(List.of("-"), in));
  }

  private static List<String> shown(Iterator<Reading> readings) {
    List<String> shown = new ArrayList<>();
    readings.forEachRemaining(reading -> shown.add(Shown.name(reading)));
    return shown;
  }

  private static InputStream nothing() {
    return InputStream.nullInputStream();
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
