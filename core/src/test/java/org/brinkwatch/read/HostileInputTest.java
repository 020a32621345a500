package org.brinkwatch.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import org.brinkwatch.event.Article;
import org.brinkwatch.event.Block;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

final class HostileInputTest {
  private static final List<String> PIECES =
      List.of(
          "<!doctype html>",
          "<html>",
          "<p>",
          "</p>",
          "<div hidden>",
          "<table><td>",
          "<h1>",
          "<pre>",
          "<br><br>",
          "<script>",
          "<a href=x>",
          "<article>",
          "</article>",
          "<figcaption>",
          "<!--",
          "&#0;",
          "&amp;",
          "%PDF-1.4\n",
          "1 0 obj <<>> stream\n",
          "From: a\n",
          "Subject: b\n",
          "MIME-Version: 1.0\n",
          "Content-Type: multipart/mixed; boundary=x\n",
          "\n--x\n",
          "=E2=80",
          "Content-Transfer-Encoding: base64\n",
          "{\"text\":\"",
          "\\ud800",
          "\"}",
          "{",
          "}",
          "\n",
          "\n\n",
          "\r",
          "\f",
          "\t",
          " ",
          "  ",
          ".",
          "Norland shelled Vell on 3 May 2024. ",
          "By Jane Doe",
          "Photo: X",
          "A / B / C",
          "READ MORE",
          "\u0000",
          "\uFFFD",
          "\u200B",
          "“",
          "â€™",
          "мост",
          "上海",
          "word ",
          "- item",
          "Published: 99 May 2024",
          "1.1.1",
          "\u001B$B");

  @Test
  void readsAnyBytesWithoutFailing() {
    long seed = 20261122;
    Random random = new Random(seed);
    for (int i = 0; i < 3000; i++) {
      byte[] bytes = i % 4 == 0 ? noise(random) : collage(random);
      check(bytes, "seed " + seed + ", case " + i);
    }
  }

  @Test
  void readsDeeplyNestedPagesInGoodTime() {
    String page =
        "<html><body>" + "<div>".repeat(100_000) + "<p>" + "Norland left Vell. ".repeat(20);
    inGoodTime(page);
    inGoodTime("<html><body>" + "<b><i><div class=x>x ".repeat(20_000));
    inGoodTime("<html><body>" + "<p hidden>x</p>".repeat(100_000));
    inGoodTime("<html><body>" + "<table><tr><td>".repeat(30_000));
    inGoodTime("<html><script type=application/ld+json>" + "[".repeat(100_000));
    inGoodTime("<html>" + "<!-- ".repeat(100_000));
  }

  @Test
  void readsMonstrousTextsInGoodTime() {
    inGoodTime("x".repeat(2_000_000));
    inGoodTime("x ".repeat(500_000));
    inGoodTime("A. ".repeat(300_000));
    inGoodTime("\n".repeat(2_000_000) + "x");
    inGoodTime("Norland shelled the harbour of Vell again.\n\n".repeat(20_000));
    inGoodTime("Norland left. It shelled the harbour of Vell again.\n\n".repeat(20_000));
    inGoodTime("A/".repeat(1_000_000));
    inGoodTime("{".repeat(1_000_000));
    inGoodTime("From: a\nSubject: " + "=?utf-8?q?".repeat(200_000));
    inGoodTime("From: a\nMIME-Version: 1.0\n" + " folded\n".repeat(200_000) + "\nx");
    inGoodTime(nestedMail());
  }

  private static String nestedMail() {
    StringBuilder mail = new StringBuilder("From: a\nMIME-Version: 1.0\n");
    for (int i = 0; i < 20_000; i++) {
      mail.append("Content-Type: multipart/mixed; boundary=b" + i + "\n\n--b" + i + "\n");
    }
    return mail.append("\nNorland left.").toString();
  }

  // a minute is far more than any of these takes, and far less than one that grows with the square
  private static void inGoodTime(String text) {
    Assertions.assertTimeout(
        Duration.ofSeconds(60),
        () -> check(text.getBytes(StandardCharsets.UTF_8), text.substring(0, 30)));
  }

  private static void check(byte[] bytes, String which) {
    Iterator<Reading> readings =
        new Inputs(ReadOptions.DEFAULT).open(List.of("-"), new ByteArrayInputStream(bytes));
    while (readings.hasNext()) {
      if (readings.next() instanceof Reading.Ok ok) {
        checkBlocks(ok.article(), which);
      }
    }
  }

  private static void checkBlocks(Article article, String which) {
    String text = article.text();
    assertThat(article.blocks()).as(which).isNotEmpty();
    assertThat(text.indexOf('\0')).as(which).isNegative();
    assertThat(text.indexOf('\r')).as(which).isNegative();
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    assertThat(new String(bytes, StandardCharsets.UTF_8)).as(which).isEqualTo(text);
    int end = 0;
    for (Block block : article.blocks()) {
      assertThat(block.span().begin()).as(which).isGreaterThanOrEqualTo(end);
      assertThat(block.span().end()).as(which).isLessThanOrEqualTo(text.length());
      assertThat(Marks.isBlank(block.span().of(text))).as(which).isFalse();
      end = block.span().end();
    }
  }

  private static byte[] noise(Random random) {
    byte[] bytes = new byte[random.nextInt(400)];
    random.nextBytes(bytes);
    return bytes;
  }

  private static byte[] collage(Random random) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = random.nextInt(40); i >= 0; i--) {
      bytes.writeBytes(PIECES.get(random.nextInt(PIECES.size())).getBytes(StandardCharsets.UTF_8));
      if (random.nextInt(20) == 0) {
        bytes.write(random.nextInt(256));
      }
    }
    return bytes.toByteArray();
  }
}
