package org.brinkwatch.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.brinkwatch.annotate.Annotated;
import org.brinkwatch.annotate.Sentence;
import org.brinkwatch.event.Claim;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** War words where no one fights, and where someone does. */
final class TopicsTest {
  @Test
  void leavesAMatchAlone() {
    assertThat(claims("Ghana's midfielder attacked Togo from the first whistle.")).isZero();
  }

  @Test
  void leavesTheSentencesOfAMatchReportAloneThatSayNothingOfIt() {
    assertThat(
            claims(
                "The midfielder scored two goals in the cup final. The goalkeeper saved a penalty."
                    + " Ghana attacked Togo again."))
        .isZero();
  }

  @Test
  void codesPoliceWhoArrestAFootballer() {
    assertThat(claims("Police in Accra arrested a Togolese footballer on Monday.")).isEqualTo(1);
  }

  @Test
  void codesAnAttackThatIsOne() {
    assertThat(claims("Ghana attacked Togo on Monday.")).isEqualTo(1);
  }

  /** Words that sport and markets use too, but that news of war cannot do without. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Israel launched a ground offensive in northern Gaza on Monday.",
        "Settlers from Israel burned a shop in the West Bank.",
        "Russia bombed a hospital in Kharkiv and killed a doctor.",
        "Armenia and Azerbaijan held a final round of talks in Tbilisi.",
        "China seized an island off the coast of Vietnam.",
        "Turkey struck a market in Aleppo."
      })
  void codesWarInWordsThatOthersShare(String sentence) {
    assertThat(claims(sentence)).as(sentence).isPositive();
  }

  @Test
  void codesWhatStatesDoThoughSportIsNear() {
    assertThat(claims("Russia bombed a football stadium in Kharkiv on Monday.")).isPositive();
  }

  /** The sentences that the relation head is trained on all tell of public affairs. */
  @Test
  void silencesFewerThanOneInTwoHundredSentencesOfPublicAffairs() throws IOException {
    Codebook codebook = Codebook.builtIn();
    Coder deaf = Coder.builtIn().whateverTheTopic();
    int all = 0;
    int off = 0;
    for (String text : training()) {
      Annotated annotated = BuiltIn.annotate(text);
      List<Claim> claims = deaf.code(annotated).claims();
      Topics topics = new Topics(codebook, annotated);
      for (Sentence sentence : annotated.sentences()) {
        List<Claim> own =
            claims.stream()
                .filter(claim -> claim.evidence().sentence().equals(sentence.span()))
                .toList();
        all++;
        off += !own.isEmpty() && topics.of(sentence).isOff(own) ? 1 : 0;
      }
    }
    assertThat(all).isGreaterThan(3000);
    assertThat(off).isLessThan(all / 200);
  }

  private static List<String> training() throws IOException {
    List<String> texts = new ArrayList<>();
    try (Stream<Path> files = Files.list(Path.of("..", "careful", "training"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".tsv")).sorted().toList()) {
        for (String line : Files.readAllLines(file)) {
          texts.add(
              line.substring(line.indexOf('\t') + 1).replaceAll("\\[\\d+ ([^\\]]*)\\]", "$1"));
        }
      }
    }
    return texts;
  }

  private static int claims(String text) {
    return BuiltIn.claims(LocalDate.of(2024, 3, 6), text).size();
  }
}
