package org.brinkwatch.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.brinkwatch.event.Article;
import org.brinkwatch.event.Block;
import org.brinkwatch.event.Span;
import org.junit.jupiter.api.Test;

/** What hangs on what, in sentences that the parser alone gets wrong. */
final class TidyTest {
  private static final English ENGLISH = English.load();

  @Test
  void takesAParticipleWithAnObjectForTheMainVerb() {
    var tree =
        tree(
            "Raiders on camels burned at least ten huts and stole dozens of goats in two hamlets.");
    assertThat(arc(tree, "Raiders")).isEqualTo("nsubj burned");
    assertThat(arc(tree, "stole")).isEqualTo("conj burned");
  }

  @Test
  void readsTheSentencesBetweenSemicolonsApart() {
    var tree = tree("Chad closed its border; Sudan called the step a mistake.");
    assertThat(arc(tree, "closed")).isEqualTo("root");
    assertThat(arc(tree, "called")).isEqualTo("parataxis closed");
  }

  @Test
  void keepsASemicolonOfAListWithinItsSentence() {
    var tree = tree("They met in Riga, Latvia; Vilnius, Lithuania; and Tallinn, Estonia.");
    assertThat(tree.stream().filter(token -> token.head() < 0)).hasSize(1);
    assertThat(tree.stream().map(Token::relation)).doesNotContain("parataxis");
  }

  @Test
  void givesTheMainVerbItsSubjectBackFromARelativeClause() {
    var tree =
        tree("Peru, whose navy has sent a frigate to Callao, proposed talks to both leaders.");
    assertThat(arc(tree, "Peru")).isEqualTo("nsubj proposed");
    assertThat(arc(tree, "sent")).isEqualTo("relcl Peru");
  }

  @Test
  void partsAMonthFromTheNameBehindIt() {
    var tree =
        tree("In April Red Lantern, an alliance of gangs, attacked two barracks in the port.");
    assertThat(arc(tree, "April")).isEqualTo("pobj In");
    assertThat(arc(tree, "Lantern")).isEqualTo("nsubj attacked");
  }

  @Test
  void takesAVerbFormWithoutASubjectBeforeANounForItsName() {
    var tree = tree("Peruvian helicopters flew burn victims to Lima on Friday.");
    assertThat(arc(tree, "victims")).isEqualTo("dobj flew");
    assertThat(arc(tree, "burn")).isEqualTo("compound victims");
  }

  @Test
  void keepsAVerbThatAnotherTakesWithoutTo() {
    var tree = tree("Peru helped build schools in Haiti.");
    assertThat(arc(tree, "schools")).isEqualTo("dobj build");
  }

  @Test
  void makesOfEveryTextATree() {
    for (String text :
        List.of(
            "; ; ;",
            "In May.",
            "after after after",
            "killed between 1 and 2",
            "Short of. Of short.")) {
      for (Token token : tree(text)) {
        assertThat(depth(tree(text), token)).as(text).isLessThan(tree(text).size() + 1);
      }
    }
  }

  private static int depth(List<Token> tree, Token token) {
    int depth = 0;
    for (int here = token.index();
        here >= 0 && depth <= tree.size();
        here = tree.get(here).head()) {
      depth++;
    }
    return depth;
  }

  private static List<Token> tree(String text) {
    Block paragraph = new Block(Block.Kind.PARAGRAPH, new Span(0, text.length()));
    Article article =
        new Article("test", "", "", "en", Optional.empty(), "", text, List.of(paragraph));
    return ENGLISH.annotate(article).sentences().stream()
        .findFirst()
        .map(Sentence::tokens)
        .orElse(List.of());
  }

  private static String arc(List<Token> tree, String form) {
    Token token = tree.stream().filter(one -> one.form().equals(form)).findFirst().orElseThrow();
    return token.head() < 0
        ? token.relation()
        : token.relation() + " " + tree.get(token.head()).form();
  }
}
