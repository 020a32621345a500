package org.brinkwatch.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.brinkwatch.event.Actor;
import org.brinkwatch.event.Article;
import org.brinkwatch.event.Coded;
import org.brinkwatch.event.Problem;

/**
 * The review for a terminal: every line ends in the numbers of its sentences, which stand at the
 * end. A long chapter keeps its most severe lines and says how many it leaves out.
 */
public final class TerminalReview {
  private static final int NARROWEST = 30;
  private static final int TWO_COLUMNS = 72;
  private static final int MOST_LINES = 40;
  private static final int MOST_ACTORS = 20;
  private static final int MOST_ARTICLES = 40;
  private static final String MARGIN = "  ";
  private static final String DATES = " ".repeat(20);

  private final int width;
  private final boolean colours;

  /**
   * A terminal of so many columns; fewer than 30 are taken for 30.
   *
   * @param colours whether to write ANSI colours
   */
  public TerminalReview(int width, boolean colours) {
    this.width = Math.max(NARROWEST, width);
    this.colours = colours;
  }

  /** The whole text, with a line feed after each line and no trailing spaces. */
  public String write(Review review) {
    return new Page(Digest.of(review)).write();
  }

  private final class Page {
    private final Digest digest;
    private final StringBuilder out = new StringBuilder();
    private final Set<Passage> cited = new TreeSet<>(Comparator.comparingInt(Passage::number));

    Page(Digest digest) {
      this.digest = digest;
    }

    String write() {
      head();
      digest.chapters().forEach(this::chapter);
      participants();
      passages();
      problems();
      return out.toString();
    }

    private void head() {
      set(new Paragraph().add(Paint.BOLD, digest.counts() + "."), "");
      String published = digest.published();
      String period = digest.period();
      if (!published.isEmpty() || !period.isEmpty()) {
        set(
            new Paragraph()
                .add(published.isEmpty() ? "" : "Published " + published + ".")
                .add(period.isEmpty() ? "" : "Events of " + period + "."),
            "");
      }
      articles();
      dyads();
    }

    private void articles() {
      List<Coded> all = digest.review().articles();
      if (!all.isEmpty()) {
        title("Articles");
      }
      all.stream().limit(MOST_ARTICLES).map(Coded::article).forEach(this::article);
      rest(all.size() - MOST_ARTICLES, "articles");
    }

    private void article(Article article) {
      set(
          new Paragraph()
              .add(Paint.BOLD, Titles.of(article.citation()))
              .add(dotted(Plain.line(article.outlet())))
              .add(dotted(When.day(article.published()))),
          MARGIN);
    }

    private void dyads() {
      if (!digest.severest().isEmpty()) {
        title("Most severe");
      }
      for (Dyad dyad : digest.severest()) {
        set(
            new Paragraph()
                .add(Paint.of(dyad.worst()), Scale.words(dyad.worst()))
                .add(Paint.BOLD, dyad.names())
                .add(dotted(dyad.size())),
            MARGIN);
      }
    }

    private void chapter(Chapter chapter, List<Entry> entries) {
      if (entries.isEmpty()) {
        return;
      }
      title(chapter.title());
      List<Entry> kept = mostSevere(entries);
      int undated = Entry.firstUndated(kept);
      for (Entry entry : kept) {
        if (entry.number() == undated) {
          set(new Paragraph().add(Paint.FAINT, Chapter.UNDATED), MARGIN);
        }
        entry(entry);
      }
      rest(entries.size() - kept.size(), "lines, less severe,");
    }

    private List<Entry> mostSevere(List<Entry> entries) {
      Set<Integer> numbers = new HashSet<>();
      entries.stream()
          .sorted(Comparator.comparingDouble(Entry::weight).reversed())
          .limit(MOST_LINES)
          .forEach(entry -> numbers.add(entry.number()));
      return entries.stream().filter(entry -> numbers.contains(entry.number())).toList();
    }

    private void rest(int count, String noun) {
      if (count > 0) {
        set(
            new Paragraph().add(Paint.FAINT, count + " more " + noun + " are in the full review."),
            MARGIN);
      }
    }

    private void entry(Entry entry) {
      cited.addAll(entry.passages());
      String date = entry.when();
      Paragraph line = new Paragraph();
      boolean beside = width >= TWO_COLUMNS && Columns.of(date) < DATES.length() - MARGIN.length();
      if (!beside) {
        line.add(Paint.FAINT, date.isEmpty() ? "" : date + " ·");
      }
      what(entry, line);
      String indent = width >= TWO_COLUMNS ? DATES : MARGIN;
      List<String> lines = line.lines(width, indent, colours);
      if (beside) {
        String first = lines.get(0).substring(indent.length());
        String gap = " ".repeat(DATES.length() - MARGIN.length() - Columns.of(date));
        lines.set(0, MARGIN + painted(Paint.FAINT, date) + gap + first);
      }
      lines.forEach(this::line);
      if (entry.coding().isPresent() || entry.chapter() == Chapter.AHEAD) {
        set(new Paragraph().add(Paint.ITALIC, entry.words()), indent);
      }
    }

    private void what(Entry entry, Paragraph line) {
      if (entry.chapter() == Chapter.SAID) {
        line.add(Paint.BOLD, entry.sides())
            .add(entry.label().isEmpty() ? "" : entry.label() + ":")
            .add(entry.words());
      } else if (entry.coding().isEmpty()) {
        line.add(Paint.BOLD, entry.headline()).add(dotted(entry.bearers()));
      } else {
        entry.telling().ifPresent(telling -> sentence(telling, line));
      }
      entry.details().forEach(detail -> line.add(dotted(detail)));
      if (entry.coding().isPresent()) {
        line.add(Paint.of(entry.intensity()), "(" + entry.codes() + ")");
      }
      line.add(Paint.FAINT, marks(entry.cited()));
      if (!entry.against().isEmpty()) {
        line.add("against").add(Paint.FAINT, marks(entry.against()));
      }
    }

    private static void sentence(Telling telling, Paragraph line) {
      for (Telling.Part part : telling.parts()) {
        line.add(part.isStrong() ? Paint.BOLD : Paint.NONE, part.text());
      }
    }

    private void participants() {
      List<Participant> all = digest.participants();
      if (all.isEmpty()) {
        return;
      }
      title("Who is in it");
      all.stream().limit(MOST_ACTORS).forEach(this::participant);
      rest(all.size() - MOST_ACTORS, "actors");
    }

    private void participant(Participant each) {
      Actor actor = each.actor();
      set(
          new Paragraph()
              .add(Paint.BOLD, Wording.name(actor))
              .add(Paint.FAINT, Plain.line(actor.country() + " " + actor.sector()))
              .add(each.asSource() == 0 ? "" : dotted("source of " + each.asSource()))
              .add(each.asTarget() == 0 ? "" : dotted("target of " + each.asTarget()))
              .add(each.speaks() == 0 ? "" : dotted("speaks " + each.speaks() + "×"))
              .add(Paint.of(each.worst()), each.worst() < 0 ? Scale.words(each.worst()) : "")
              .add(
                  Paint.FAINT,
                  each.names().isEmpty() ? "" : "· " + String.join("; ", each.names())),
          MARGIN);
    }

    private void passages() {
      if (!cited.isEmpty()) {
        title("Sentences");
      }
      for (Passage passage : cited) {
        set(
            new Paragraph()
                .add(Paint.BOLD, "[" + passage.number() + "]")
                .add(passage.text())
                .add(Paint.FAINT, "— " + passage.origin()),
            MARGIN);
      }
    }

    private void problems() {
      if (!digest.review().problems().isEmpty()) {
        title("Problems");
      }
      for (Problem problem : digest.review().problems()) {
        set(new Paragraph().add(problem.toString()), MARGIN);
      }
    }

    private void title(String words) {
      out.append('\n');
      set(new Paragraph().add(Paint.BOLD, words.toUpperCase(Locale.ROOT)), "");
    }

    private void set(Paragraph paragraph, String indent) {
      paragraph.lines(width, indent, colours).forEach(this::line);
    }

    private void line(String line) {
      out.append(line).append('\n');
    }
  }

  private String painted(Paint paint, String words) {
    return colours ? paint.on(words) : words;
  }

  private static String dotted(String words) {
    return words.isEmpty() ? "" : "· " + words;
  }

  private static String marks(List<Passage> passages) {
    List<String> marks = new ArrayList<>();
    passages.forEach(passage -> marks.add("[" + passage.number() + "]"));
    return String.join(" ", marks);
  }
}
