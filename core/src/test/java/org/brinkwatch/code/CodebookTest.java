package org.brinkwatch.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.brinkwatch.code.actor.Actors;
import org.brinkwatch.event.Article;
import org.brinkwatch.event.EventType;
import org.brinkwatch.event.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CodebookTest {
  private static final String FRAME = "trigger type mode when target\n";
  private static final LocalDate TODAY = LocalDate.of(2023, 9, 20);

  @TempDir private Path folder = Path.of("");

  /** Blanks stand for tabs, underscores for blanks. */
  private void write(String file, String table) throws IOException {
    Files.writeString(folder.resolve(file), table.replace(' ', '\t').replace('_', ' '));
  }

  private List<Problem> problems() {
    return catchThrowableOfType(CodebookException.class, () -> Codebook.with(folder)).problems();
  }

  private Problem problem() {
    assertThat(problems()).hasSize(1);
    return problems().get(0);
  }

  private List<EventType> types(String sentence) {
    Coder coder = Coder.of(Codebook.with(folder), Actors.builtIn());
    Article article = BuiltIn.article(Optional.of(TODAY), sentence);
    return coder.code(BuiltIn.ENGLISH.annotate(article)).claims().stream()
        .map(claim -> claim.coding().type())
        .toList();
  }

  @Test
  void reportsAllMistakesAtOnceWithFileAndLine() throws IOException {
    write("verbs.tsv", FRAME + "shell ASSAULT - - obj\nshell ATTACK - - obj\nstorm ASSAULT -\n");
    write("types.tsv", "type mode cameo intensity definition\nAID - 070 much Gives\n");
    write("operators.tsv", "word pos governs status cooperation conflict\nvow verb to MAYBE - -\n");
    write("nouns.tsv", "# mine\n");
    assertThat(problems())
        .extracting(problem -> folder.relativize(Path.of(problem.where())) + ":" + problem.line())
        .containsExactlyInAnyOrder(
            "verbs.tsv:3", "verbs.tsv:4", "types.tsv:2", "operators.tsv:2", "nouns.tsv:1");
  }

  @Test
  void saysWhatWasFoundAndWhatWasExpected() throws IOException {
    write("verbs.tsv", FRAME + "shell ATTACK - - obj\n");
    assertThat(problem())
        .hasToString(
            folder.resolve("verbs.tsv") + ":2: " + problem().what() + "; " + problem().remedy());
    assertThat(problem().what()).isEqualTo("unknown event type 'ATTACK'");
    assertThat(problem().remedy()).contains("ASSAULT").contains("AGREE");
  }

  @Test
  void namesTheModesOfATypeWhereOneIsUnknown() throws IOException {
    write("nouns.tsv", FRAME + "barrage ASSAULT artillery - of\n");
    assertThat(problem().what()).isEqualTo("unknown mode 'artillery' of ASSAULT");
    assertThat(problem().remedy()).contains("heavy-weapons");
  }

  @Test
  void namesTheClassesWhereOneIsUnknown() throws IOException {
    write("verbs.tsv", FRAME + "ship AID - obj=@nonsense to\n");
    assertThat(problem().what()).contains("@nonsense");
    assertThat(problem().remedy()).contains("person");
  }

  @ParameterizedTest
  @ValueSource(strings = {"11", "-10.5", "NaN", "Infinity", "", "five"})
  void refusesAnIntensityOffTheScale(String intensity) throws IOException {
    write("types.tsv", "type mode cameo intensity definition\nAID - 070 " + intensity + " Gives\n");
    assertThat(problem().line()).isEqualTo(2);
    assertThat(problem().what()).contains("intensity");
  }

  @Test
  void replacesTheFramesOfATriggerAndLeavesAllOthers() throws IOException {
    assertThat(Codebook.builtIn().verbs("shell")).hasSizeGreaterThan(0);
    write("verbs.tsv", FRAME + "shell AID - - obj\n");
    assertThat(types("Russia shelled Ukraine.")).containsExactly(EventType.AID);
    assertThat(types("Russia bombed Ukraine.")).containsExactly(EventType.ASSAULT);
  }

  @Test
  void addsATriggerOfItsOwn() throws IOException {
    assertThat(BuiltIn.claims(TODAY, "Norway outfoxed Sweden.")).isEmpty();
    write("verbs.tsv", FRAME + "outfox REJECT - - obj\n");
    assertThat(types("Norway outfoxed Sweden.")).containsExactly(EventType.REJECT);
  }

  @Test
  void knowsAClassThatTheFolderAdds() throws IOException {
    write("classes.tsv", "class lemma\nsweets liquorice\n");
    write("verbs.tsv", FRAME + "ship AID - obj=@sweets to\n");
    assertThat(types("Finland shipped liquorice to Estonia.")).containsExactly(EventType.AID);
  }

  @Test
  void namesTheFrameThatCodedAClaimByFileAndLine() throws IOException {
    write("verbs.tsv", FRAME + "# mine\nshell AID - - obj\n");
    assertThat(Codebook.with(folder).verbs("shell"))
        .filteredOn(frame -> frame.trigger().size() == 1)
        .extracting(Frame::line)
        .containsExactly(folder.resolve("verbs.tsv") + ":3");
  }

  @Test
  void readsWindowsLineEndsAndIgnoresBlankLines() throws IOException {
    write("verbs.tsv", (FRAME + "\nshell AID - - obj\n").replace("\n", "\r\n"));
    assertThat(Codebook.with(folder).verbs("shell"))
        .filteredOn(frame -> frame.trigger().size() == 1)
        .hasSize(1);
  }

  @Test
  void doesNotKnowAFolderThatIsNotThere() {
    Path nowhere = folder.resolve("nowhere");
    assertThatThrownBy(() -> Codebook.with(nowhere))
        .isInstanceOfSatisfying(
            CodebookException.class,
            e ->
                assertThat(e.problems())
                    .singleElement()
                    .satisfies(
                        problem -> {
                          assertThat(problem.where()).isEqualTo(nowhere.toString());
                          assertThat(problem.line()).isZero();
                          assertThat(problem.what()).isEqualTo("no such folder");
                        }));
  }

  @Test
  void wantsAtLeastOneFileInTheFolder() throws IOException {
    write("mine.txt", "verbs\n");
    assertThat(problem().what()).isEqualTo("holds no codebook file");
    assertThat(problem().remedy()).contains("verbs.tsv");
  }

  /** Cells of the built-in files, put together at random: refused with reasons, or usable. */
  @Test
  void readsAnyFileOrSaysWhatIsWrongWithIt() throws IOException {
    List<String> lines = builtInLines();
    int refused = 0;
    for (long seed = 0; seed < 150; seed++) {
      Files.writeString(folder.resolve("verbs.tsv"), damaged(lines, new Random(seed)));
      try {
        types("Russia shelled Ukraine and Chad gave up its claims.");
      } catch (CodebookException e) {
        refused++;
        assertThat(e.problems()).as("seed %d", seed).isNotEmpty();
      } catch (RuntimeException e) {
        throw new AssertionError("seed " + seed, e);
      }
    }
    assertThat(refused).isBetween(10, 140);
  }

  private static List<String> builtInLines() {
    List<String> header = List.of(FRAME.strip().split(" "));
    return Sheet.builtIn("verbs.tsv", header, new ArrayList<>()).rows().stream()
        .filter(row -> Set.of("shell", "give", "give up").contains(row.cell(0)))
        .map(row -> String.join("\t", row.cells()))
        .toList();
  }

  private static String damaged(List<String> lines, Random random) {
    StringBuilder text = new StringBuilder(String.join("\n", lines));
    String signs = " \t\n!=@/:.-#\u0000\ufeffé";
    for (int left = random.nextInt(4); left > 0; left--) {
      int at = random.nextInt(text.length());
      text.replace(at, at + random.nextInt(2), signs.charAt(random.nextInt(signs.length())) + "");
    }
    return FRAME.replace(' ', '\t') + text;
  }
}
