package org.brinkwatch.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.brinkwatch.event.Block;
import org.brinkwatch.event.Claim;
import org.brinkwatch.event.Coded;
import org.brinkwatch.event.Mention;
import org.brinkwatch.event.Span;
import org.brinkwatch.event.Statement;

/**
 * An article's text with its marks. Marks may overlap in any way, so the text is cut wherever one
 * begins or ends, and each piece carries all that hold there.
 */
final class MarkedText {
  private static final int LONGEST_TITLE = 200;

  private final Html html;
  private final Links links;
  private final String text;
  private final List<Mark> sentences = new ArrayList<>();
  private final List<Mark> words = new ArrayList<>();

  /**
   * A stretch to mark.
   *
   * @param number the sentence's; 0 for a mark within one
   * @param step of the scale; 0 for words said
   */
  private record Mark(Span span, int number, int step, String title, List<Entry> lines) {}

  MarkedText(Html html, Links links, Coded coded, List<Passage> passages) {
    this.html = html;
    this.links = links;
    text = coded.article().text();
    passages.forEach(this::sentence);
    coded.claims().forEach(this::trigger);
    coded.statements().forEach(this::said);
    sentences.sort(Comparator.comparing(Mark::span).thenComparing(Mark::number));
    words.sort(Comparator.comparing(Mark::span));
  }

  private void sentence(Passage passage) {
    List<Entry> lines = links.citing(passage);
    int step =
        lines.stream()
            .filter(line -> line.coding().isPresent())
            .max(Comparator.comparingDouble(line -> Math.abs(line.intensity())))
            .map(line -> Scale.step(line.intensity()))
            .orElse(0);
    sentences.add(new Mark(clipped(passage.sentence()), passage.number(), step, "", lines));
  }

  private void trigger(Claim claim) {
    Telling telling =
        Telling.of(
            claim.coding(),
            claim.act(),
            claim.status(),
            claim.sources().stream().map(Mention::actor).toList(),
            claim.targets().stream().map(Mention::actor).toList());
    String title =
        telling.plain()
            + " · "
            + Wording.type(claim.coding(), claim.act())
            + " "
            + Scale.words(claim.coding().intensity());
    words.add(
        new Mark(
            clipped(claim.evidence().trigger()),
            0,
            Scale.step(claim.coding().intensity()),
            Plain.cut(title, LONGEST_TITLE),
            List.of()));
  }

  private void said(Statement statement) {
    String speaker = statement.speaker().map(who -> Wording.name(who.actor())).orElse("");
    String title = speaker.isEmpty() ? "said" : "said by " + speaker;
    words.add(
        new Mark(clipped(statement.words()), 0, 0, Plain.cut(title, LONGEST_TITLE), List.of()));
  }

  private Span clipped(Span span) {
    return new Span(Math.min(span.begin(), text.length()), Math.min(span.end(), text.length()));
  }

  void write(Block block) {
    String element = block.kind() == Block.Kind.HEADING ? "h4" : "p";
    html.open(element, "class", "b-" + block.kind().name(), "dir", "auto");
    List<Mark> within = within(sentences, block.span());
    List<Mark> inner = within(words, block.span());
    int from = block.span().begin();
    for (int to : cuts(block.span(), within, inner)) {
      piece(new Span(from, to), within, inner);
      from = to;
    }
    html.close().line();
  }

  private static List<Mark> within(List<Mark> marks, Span block) {
    return marks.stream().filter(mark -> mark.span.overlaps(block)).toList();
  }

  private static Iterable<Integer> cuts(Span block, List<Mark> sentences, List<Mark> words) {
    TreeSet<Integer> cuts = new TreeSet<>(List.of(block.end()));
    for (List<Mark> marks : List.of(sentences, words)) {
      for (Mark mark : marks) {
        cuts.add(mark.span.begin());
        cuts.add(mark.span.end());
      }
    }
    return cuts.subSet(block.begin(), false, block.end(), true);
  }

  private void piece(Span piece, List<Mark> sentences, List<Mark> words) {
    List<Mark> around = sentences.stream().filter(mark -> mark.span.covers(piece)).toList();
    List<Mark> here = words.stream().filter(mark -> mark.span.covers(piece)).toList();
    for (Mark sentence : around) {
      if (sentence.span.begin() == piece.begin()) {
        html.open("span", "id", "s" + sentence.number).close();
      }
    }
    if (around.isEmpty() && here.isEmpty()) {
      html.text(piece.of(text));
    } else {
      html.leaf("span", piece.of(text), attributes(around, here));
    }
    for (Mark sentence : around) {
      if (sentence.span.end() == piece.end()) {
        back(sentence);
      }
    }
  }

  private static String[] attributes(List<Mark> around, List<Mark> here) {
    Optional<Mark> trigger = here.stream().filter(mark -> mark.step > 0).findFirst();
    boolean said = here.stream().anyMatch(mark -> mark.step == 0);
    int step = trigger.or(() -> around.stream().findFirst()).map(Mark::step).orElse(0);
    String kinds =
        "m"
            + (trigger.isPresent() ? " t" : "")
            + (said ? " w" : "")
            + (step > 0 ? " i" + step : "");
    List<String> attributes = new ArrayList<>(List.of("class", kinds));
    if (!around.isEmpty()) {
      List<String> numbers = around.stream().map(mark -> String.valueOf(mark.number)).toList();
      attributes.addAll(List.of("data-s", String.join(" ", numbers)));
    }
    String title = String.join("; ", here.stream().map(Mark::title).distinct().limit(4).toList());
    if (!title.isEmpty()) {
      attributes.addAll(List.of("title", title));
    }
    return attributes.toArray(String[]::new);
  }

  private void back(Mark sentence) {
    if (sentence.lines.isEmpty()) {
      return;
    }
    String number = String.valueOf(sentence.number);
    html.open("sup")
        .leaf(
            "a",
            number,
            "href",
            "#l" + sentence.lines.get(0).number(),
            "class",
            "ref",
            "data-n",
            number,
            "aria-label",
            "Sentence " + number + ": " + Wording.many(sentence.lines.size(), "line"))
        .close();
  }
}
