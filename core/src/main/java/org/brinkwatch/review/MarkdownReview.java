package org.brinkwatch.review;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.brinkwatch.event.Article;
import org.brinkwatch.event.Coded;
import org.brinkwatch.event.Problem;

/**
 * The review as Markdown, complete: every line ends in the numbers of its sentences, which stand at
 * the end. Words from the articles are escaped and cannot become markup.
 */
public final class MarkdownReview {
  private static final Pattern MARKUP = Pattern.compile("[\\\\`*_{}\\[\\]<>|~&$]");
  private static final Pattern AT_THE_START = Pattern.compile("^(\\d*)([.)#+=-])");
  private static final Pattern ADDRESS = Pattern.compile("(?i)(https?|ftp|www)([:.])");

  /** The whole document, with a line feed after each line. */
  public String write(Review review) {
    return new Page(Digest.of(review)).write();
  }

  /** Words that stand for themselves on one line. */
  static String escape(String words) {
    String line = MARKUP.matcher(Plain.line(words)).replaceAll("\\\\$0");
    line = ADDRESS.matcher(line).replaceAll("$1\u2060$2"); // bare addresses would become links
    return AT_THE_START.matcher(line).replaceAll("$1\\\\$2");
  }

  private static final class Page {
    private final Digest digest;
    private final StringBuilder out = new StringBuilder();

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
      line("# Review");
      line("");
      String published = digest.published();
      String period = digest.period();
      line(
          digest.counts()
              + "."
              + (published.isEmpty() ? "" : " Published " + published + ".")
              + (period.isEmpty() ? "" : " Events of " + period + "."));
      if (!digest.review().articles().isEmpty()) {
        title("Articles");
        digest.review().articles().stream().map(Coded::article).forEach(this::article);
      }
      dyads();
    }

    private void article(Article article) {
      line(
          "- **"
              + escape(Titles.of(article.citation()))
              + "**"
              + dotted(escape(article.outlet()))
              + dotted(When.day(article.published())));
    }

    private void dyads() {
      if (digest.severest().isEmpty()) {
        return;
      }
      title("Most severe");
      line("| worst | mean | events | killed | who and whom |");
      line("|--:|--:|--:|--:|---|");
      for (Dyad dyad : digest.severest()) {
        row(
            Scale.words(dyad.worst()),
            Scale.words(dyad.mean()),
            String.valueOf(dyad.entries().size()),
            dyad.killed() == 0 ? "" : String.valueOf(dyad.killed()),
            escape(dyad.names()));
      }
    }

    private void chapter(Chapter chapter, List<Entry> entries) {
      if (!entries.isEmpty()) {
        title(chapter.title());
        int undated = Entry.firstUndated(entries);
        for (Entry entry : entries) {
          if (entry.number() == undated) {
            line((undated == entries.get(0).number() ? "*" : "\n*") + Chapter.UNDATED + "*");
            line("");
          }
          entry(entry);
        }
      }
    }

    private void entry(Entry entry) {
      String date = escape(entry.when());
      String details =
          entry.details().stream()
              .map(MarkdownReview::escape)
              .map(Page::dotted)
              .collect(Collectors.joining());
      line(
          "- "
              + (date.isEmpty() ? "" : date + " · ")
              + what(entry)
              + details
              + (entry.coding().isPresent() ? dotted(escape(entry.codes())) : "")
              + (entry.chapter() == Chapter.SAID ? "" : quote(entry.words()))
              + " "
              + marks(entry.cited())
              + (entry.against().isEmpty() ? "" : ", against " + marks(entry.against())));
    }

    private static String what(Entry entry) {
      if (entry.chapter() == Chapter.SAID) {
        String sides = entry.sides();
        String label = escape(entry.label());
        return (sides.isEmpty() ? "" : strong(sides) + " ")
            + (label.isEmpty() ? "" : label + ": ")
            + escape(entry.words());
      }
      return entry
          .telling()
          .map(Page::sentence)
          .orElseGet(() -> strong(entry.headline()) + dotted(escape(entry.bearers())));
    }

    private static String strong(String words) {
      return words.isEmpty() ? "" : "**" + escape(words) + "**";
    }

    private static String sentence(Telling telling) {
      return telling.parts().stream()
          .map(part -> part.isStrong() ? strong(part.text()) : escape(part.text()))
          .collect(Collectors.joining(" "));
    }

    private static String quote(String words) {
      return words.isEmpty() ? "" : " — *" + escape(words) + "*";
    }

    private static String marks(List<Passage> passages) {
      return passages.stream()
          .map(passage -> "[\\[" + passage.number() + "\\]](#s" + passage.number() + ")")
          .collect(Collectors.joining(" "));
    }

    private void participants() {
      if (digest.participants().isEmpty()) {
        return;
      }
      title("Who is in it");
      line("| actor | country | sector | source | target | speaks | worst | called |");
      line("|---|---|---|--:|--:|--:|--:|---|");
      for (Participant each : digest.participants()) {
        row(
            escape(Wording.name(each.actor())),
            escape(each.actor().country()),
            escape(each.actor().sector()),
            String.valueOf(each.asSource()),
            String.valueOf(each.asTarget()),
            String.valueOf(each.speaks()),
            each.worst() < 0 ? Scale.words(each.worst()) : "",
            escape(String.join("; ", each.names())));
      }
    }

    private void passages() {
      if (digest.passages().isEmpty()) {
        return;
      }
      title("Sentences");
      for (Passage passage : digest.passages()) {
        String number = String.valueOf(passage.number());
        line(
            "- <a id=\"s"
                + number
                + "\"></a>\\["
                + number
                + "\\] "
                + escape(passage.text())
                + " — "
                + escape(passage.origin()));
      }
    }

    private void problems() {
      if (!digest.review().problems().isEmpty()) {
        title("Problems");
      }
      for (Problem problem : digest.review().problems()) {
        line("- " + escape(problem.toString()));
      }
    }

    private void title(String words) {
      line("");
      line("## " + words);
      line("");
    }

    private void row(String... cells) {
      line("| " + String.join(" | ", cells) + " |");
    }

    private void line(String line) {
      out.append(line).append('\n');
    }

    private static String dotted(String words) {
      return words.isEmpty() ? "" : " · " + words;
    }
  }
}
