package org.brinkwatch.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.brinkwatch.code.actor.Actors;
import org.brinkwatch.code.explain.CodebookReport;
import org.brinkwatch.event.Article;
import org.brinkwatch.event.Claim;
import org.brinkwatch.event.Mention;
import org.brinkwatch.event.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A mode of one's own, from its file to the claims that it codes. */
final class OwnModesTest {
  private static final String FLAGS =
      """
      mode PROTEST flag-burning
        means    burns or tears another's flag in public
        example  [S Students] {burned} [T Denmark's] {flag} in Karachi on Friday.
        example  [S Demonstrators] in Tunis {tore up} the {flag} of [T France].
        example  [S Protesters] in Amman {set fire} to an [T Israeli] {flag}.
        example  [S Serbian youths] {trampled} [T Croatian] {flags}.
        example  The {banner} of [T Peru] was {burned} by [S farmers] in La Paz.
      """;

  @TempDir private Path folder = Path.of("");

  private Codebook book(String own) throws IOException {
    Files.writeString(folder.resolve("own.txt"), own);
    return Codebook.with(folder);
  }

  private List<Problem> problems(String own) {
    return catchThrowableOfType(CodebookException.class, () -> book(own)).problems();
  }

  private List<Claim> claims(String own, String sentence) throws IOException {
    Coder coder = Coder.of(book(own).taught(() -> BuiltIn.ENGLISH), Actors.builtIn());
    Article article = BuiltIn.article(Optional.of(LocalDate.of(2023, 9, 20)), sentence);
    return coder.code(BuiltIn.ENGLISH.annotate(article)).claims();
  }

  /** "PROTEST flag-burning IRQ.CVL -> SWE", a line for each claim. */
  private String coded(String own, String sentence) throws IOException {
    List<String> lines = new ArrayList<>();
    for (Claim claim : claims(own, sentence)) {
      lines.add(
          String.format(
              Locale.ROOT,
              "%s %s %s -> %s",
              claim.coding().type(),
              claim.coding().mode(),
              ids(claim.sources()),
              ids(claim.targets())));
    }
    return String.join("\n", lines);
  }

  private static String ids(List<Mention> mentions) {
    return mentions.isEmpty()
        ? "-"
        : String.join(",", mentions.stream().map(one -> one.actor().id()).toList());
  }

  private CodebookReport report(String own) throws IOException {
    return CodebookCheck.of(book(own), Actors.builtIn(), BuiltIn.ENGLISH);
  }

  @Test
  void fiveExamplesCodeWhatTheyDoNotSay() throws IOException {
    assertThat(coded(FLAGS, "Angry youths in Baghdad burned Swedish flags."))
        .isEqualTo("PROTEST flag-burning IRQ.CVL -> SWE");
    assertThat(coded(FLAGS, "A Turkish banner was torn up by Greek students."))
        .isEqualTo("PROTEST flag-burning GRC.CVL -> TUR");
    assertThat(coded(FLAGS, "Iranian students trampled the flag of Norway."))
        .isEqualTo("PROTEST flag-burning IRN.CVL -> NOR");
  }

  @Test
  void examplesLeaveOtherActsAlone() throws IOException {
    String text = "Russian troops burned a village in Ukraine.";
    assertThat(coded(FLAGS, text)).startsWith("ASSAULT destroy RUS.MIL");
    assertThat(coded(FLAGS, "Norway condemned Iran.")).isEqualTo("ACCUSE  NOR -> IRN");
  }

  @Test
  void namesTheExampleThatCodedAClaim() throws IOException {
    assertThat(claims(FLAGS, "Iranian students trampled Norwegian flags.").get(0).rule())
        .isEqualTo(folder.resolve("own.txt") + ":6 (example)");
  }

  @Test
  void hasTheIntensityAndTheCodeOfItsParentUnlessItNamesItsOwn() throws IOException {
    String text = "Iranian students trampled Norwegian flags.";
    assertThat(claims(FLAGS, text).get(0).coding().intensity()).isEqualTo(-6.5);
    assertThat(claims(FLAGS, text).get(0).coding().cameo()).isEqualTo("140");
    String own = FLAGS.replace("  means", "  intensity -3\n  cameo 141\n  means");
    assertThat(claims(own, text).get(0).coding().intensity()).isEqualTo(-3);
    assertThat(claims(own, text).get(0).coding().cameo()).isEqualTo("141");
  }

  @Test
  void aTriggerAloneCodes() throws IOException {
    String own = "mode REJECT trick\n means fools another\n verb outfox\n noun outfoxing\n";
    assertThat(coded(own, "Norway outfoxed Sweden.")).isEqualTo("REJECT trick NOR -> SWE");
    assertThat(coded(own, "Norway outfoxed the weather.")).isEmpty();
    assertThat(coded(own, "Norway's outfoxing of Sweden began in May."))
        .isEqualTo("REJECT trick NOR -> SWE");
  }

  @Test
  void aTriggerMayHaveConditionsAndSlots() throws IOException {
    String own = "mode AID sweets\n means sends sweets\n verb ship | obj=liquorice | to\n";
    assertThat(coded(own, "Finland shipped liquorice to Estonia."))
        .isEqualTo("AID sweets FIN -> EST");
  }

  @Test
  void tellsAllMistakesAtOnceWithFileAndLine() {
    String own =
        """
        verb outfox
        mode ATTACK trick
          means
          verb outfox | obj=@nonsense
          colour red
        mode PROTEST Flag Burning
          example Students burned a flag.
          example [S Students burned a flag.
          intensity hot
        mode ASSAULT kill
          means kills
          verb slay | a | b | c
        mode REJECT empty
          means nothing
          cameo 1
        """;
    assertThat(problems(own))
        .extracting(Problem::line)
        .contains(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 13, 15);
    assertThat(problems(own)).allMatch(problem -> !problem.what().isEmpty());
    assertThat(problems(own))
        .extracting(Problem::toString)
        .anyMatch(text -> text.contains("own.txt:5: unknown keyword 'colour'; a line begins with"))
        .anyMatch(text -> text.contains(":10: 'ASSAULT kill' is a mode of the codebook already"));
  }

  @Test
  void checkFindsNothingWrongWithAGoodFile() throws IOException {
    CodebookReport report = report(FLAGS);
    assertThat(report.clashes()).isEmpty();
    assertThat(report.modes())
        .singleElement()
        .satisfies(
            mode -> {
              assertThat(mode.examples()).hasSize(5).allMatch(CodebookReport.Example::right);
              assertThat(mode.learnt())
                  .contains("verb burn | obj=banner/flag | obj.poss obj.of obj");
            });
    assertThat(report.text()).contains("PROTEST flag-burning", "5 of 5 right", "No clashes.");
  }

  /** What check prints to be pasted is understood. */
  @Test
  void learntLinesCanBePasted() throws IOException {
    String lines = String.join("\n", report(FLAGS).modes().get(0).learnt());
    String own = "mode PROTEST flag-burning\n means burns flags\n" + lines + "\n";
    assertThat(coded(own, "Iranian students trampled Norwegian flags."))
        .isEqualTo("PROTEST flag-burning IRN.CVL -> NOR");
  }

  @Test
  void checkTellsOfAnExampleThatIsNotCoded() throws IOException {
    String own = "mode REJECT mood\n means is sad\n example [S Norway] is {sad} about [T Iran].\n";
    assertThat(report(own).clashes())
        .singleElement()
        .satisfies(
            clash -> {
              assertThat(clash.line()).isEqualTo(3);
              assertThat(clash.what()).startsWith("expected REJECT mood, found nothing");
            });
  }

  @Test
  void checkTellsOfAnExampleThatTwoModesClaim() throws IOException {
    String other =
        """
        mode ASSAULT arson
          means    sets fire to another's things
          example  [S Students] {burned} [T Denmark's] {flag} in Karachi on Friday.
        """;
    assertThat(report(FLAGS + other).clashes())
        .extracting(Problem::what)
        .anyMatch(what -> what.startsWith("claimed by ASSAULT arson and, in "))
        .anyMatch(what -> what.startsWith("expected ASSAULT arson, found PROTEST flag-burning"));
  }

  @Test
  void checkTellsOfTheSameExampleTwice() throws IOException {
    String again = FLAGS + "  example  [S Serbian youths] {trampled} [T Croatian] {flags}.\n";
    assertThat(report(again).clashes())
        .singleElement()
        .satisfies(clash -> assertThat(clash.what()).startsWith("the same example as in "));
  }

  @Test
  void checkTellsOfATriggerThatTakesTheBuiltInFramesPlace() throws IOException {
    String own = "mode AID storm\n means storms\n verb storm | - | obj\n";
    assertThat(report(own).clashes())
        .extracting(Problem::what)
        .anyMatch(what -> what.startsWith("'storm' as AID storm takes the place of verbs.tsv:"));
  }

  @Test
  void checkTellsOfATriggerThatNoExampleNeedsAndOfACounterExampleThatIsCoded() throws IOException {
    String own =
        FLAGS
            + """
              verb     outfox
              not      Iranian students trampled Norwegian flags.
            """;
    assertThat(report(own).clashes())
        .extracting(Problem::what)
        .anyMatch(what -> what.equals("this trigger codes none of the examples"))
        .anyMatch(what -> what.startsWith("expected not PROTEST flag-burning, found "));
  }

  /** Lines of a good file, damaged at random: refused with reasons, or usable. */
  @Test
  void readsAnyFileOrSaysWhatIsWrongWithIt() throws IOException {
    int refused = 0;
    for (long seed = 0; seed < 60; seed++) {
      String text = damaged(new Random(seed));
      try {
        claims(text, "Iranian students trampled Norwegian flags.");
      } catch (CodebookException e) {
        refused++;
        assertThat(e.problems()).as("seed %d", seed).isNotEmpty();
      } catch (RuntimeException e) {
        throw new AssertionError("seed " + seed + ": " + text, e);
      }
    }
    assertThat(refused).isBetween(5, 58);
  }

  private static String damaged(Random random) {
    StringBuilder text = new StringBuilder(FLAGS + "  verb burn down | obj=flag | obj\n");
    String signs = " \t\n[]{}|=@/.-#\u0000\ufeffé";
    for (int left = random.nextInt(6); left > 0; left--) {
      int at = random.nextInt(text.length());
      text.replace(at, at + random.nextInt(4), signs.charAt(random.nextInt(signs.length())) + "");
    }
    return text.toString();
  }
}
