package org.brinkwatch.code;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.brinkwatch.event.Article;
import org.brinkwatch.event.Block;
import org.brinkwatch.event.Span;

/** Random articles, from plausible to absurd, all of them made of one seed. */
final class Texts {
  private static final List<String> SENTENCES = sentences();
  private static final List<Optional<LocalDate>> DAYS =
      List.of(
          Optional.empty(),
          Optional.of(LocalDate.of(1, 1, 1)),
          Optional.of(LocalDate.of(2024, 2, 29)),
          Optional.of(LocalDate.of(9999, 12, 31)));
  private static final List<String> ODD =
      List.of(
          "\ud83d",
          "\ude80",
          "🚀",
          "\u0000",
          "\ufeff",
          "\u00a0",
          "\u200b",
          "\u00ad",
          "\u202e",
          "e\u0301",
          "ﬁ",
          "İ",
          "ı",
          "ß",
          "“",
          "”",
          "'",
          "\"",
          "...",
          "…",
          "—",
          "(",
          ")",
          "\n",
          "\t",
          ",",
          ".",
          "%",
          "$",
          "1,000",
          "2023-09-31",
          "٣",
          "九");

  private final Random random;

  Texts(long seed) {
    random = new Random(seed);
  }

  private static List<String> sentences() {
    try {
      return GoldenLine.all().stream().map(GoldenLine::sentence).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** An article of one kind or another, cut into blocks anywhere. */
  Article any() {
    String text =
        switch (random.nextInt(5)) {
          case 0 -> unicode();
          case 1 -> shuffled();
          case 2 -> sentences("");
          case 3 -> damaged();
          default -> sentences(" ");
        };
    return article(text, blocks(text));
  }

  /** An article of plain sentences, in one paragraph. */
  Article plain() {
    String text = sentences(" ");
    return article(text, List.of(new Block(Block.Kind.PARAGRAPH, new Span(0, text.length()))));
  }

  private Article article(String text, List<Block> blocks) {
    String id = "test-" + random.nextInt(1000);
    return new Article(id, "", "", "en", one(DAYS), "", text, blocks);
  }

  /** Any UTF-16 code units, half a surrogate pair as well. */
  private String unicode() {
    StringBuilder text = new StringBuilder();
    for (int left = random.nextInt(300); left > 0; left--) {
      if (random.nextInt(3) == 0) {
        text.append(one(ODD));
      } else {
        text.append((char) random.nextInt(random.nextBoolean() ? 0x100 : 0x10000));
      }
    }
    return text.toString();
  }

  private String shuffled() {
    List<String> words = new ArrayList<>(Arrays.asList(sentences(" ").split(" ", -1)));
    Collections.shuffle(words, random);
    return String.join(" ", words);
  }

  private String sentences(String between) {
    List<String> sentences = new ArrayList<>();
    for (int left = 1 + random.nextInt(6); left > 0; left--) {
      sentences.add(one(SENTENCES));
    }
    return String.join(between, sentences);
  }

  /** Sentences with odd characters put in and stretches cut out. */
  private String damaged() {
    StringBuilder text = new StringBuilder(sentences(" "));
    for (int left = random.nextInt(12); left > 0; left--) {
      int at = random.nextInt(text.length() + 1);
      if (random.nextBoolean()) {
        text.insert(at, one(ODD));
      } else {
        text.delete(at, Math.min(text.length(), at + random.nextInt(6)));
      }
    }
    return text.toString();
  }

  private List<Block> blocks(String text) {
    List<Block> blocks = new ArrayList<>();
    int begin = 0;
    while (begin < text.length()) {
      int end = random.nextInt(3) == 0 ? begin + random.nextInt(200) : text.length();
      Block.Kind kind =
          random.nextInt(4) == 0 ? one(List.of(Block.Kind.values())) : Block.Kind.PARAGRAPH;
      blocks.add(new Block(kind, new Span(begin, Math.min(end, text.length()))));
      begin = Math.min(end, text.length()) + random.nextInt(2);
    }
    return blocks;
  }

  private <T> T one(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }
}
