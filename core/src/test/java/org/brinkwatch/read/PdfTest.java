package org.brinkwatch.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Calendar;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.brinkwatch.event.Article;
import org.junit.jupiter.api.Test;

final class PdfTest {
  private static final PDFont FONT = new PDType1Font(FontName.HELVETICA);
  private static final float TOP = 780;

  private static final List<String> FIRST_PAGE =
      List.of(
          "Estaria shut the bridge at Vell on Friday, after shells fell on its",
          "side of the river. The self-styled council of the far bank said that it",
          "knew nothing of it, and called for an inter-",
          "national inquiry.",
          "",
          "Norland denied that it had fired the shells, which hurt two custom-");
  private static final List<String> SECOND_PAGE =
      List.of(
          "ers officers. Its spokesman called the closure a mistake, and the self-",
          "styled council agreed.",
          "",
          "What both sides say",
          "",
          "The two states have been at odds since 2019, when a truce ended the",
          "war that had begun the year before.");

  @Test
  void rebuildsParagraphsFromLines() throws Exception {
    Article article = read(twoPages());
    assertThat(Shown.article(article))
        .isEqualTo(
            """
            id: paper.pdf
            title: Estaria shuts the bridge

            TITLE
                Estaria shuts the bridge

            PARAGRAPH
                Estaria shut the bridge at Vell on Friday, after shells fell on its \
            side of the river. The self-styled council of the far bank said that it \
            knew nothing of it, and called for an international inquiry.

            PARAGRAPH
                Norland denied that it had fired the shells, which hurt two \
            customers officers. Its spokesman called the closure a mistake, and the \
            self-styled council agreed.

            HEADING
                What both sides say

            PARAGRAPH
                The two states have been at odds since 2019, when a truce ended the \
            war that had begun the year before.
            """);
  }

  @Test
  void takesTheTitleFromThePropertiesWhereNothingStandsOut() throws Exception {
    try (PDDocument pdf = new PDDocument()) {
      write(pdf, page(pdf), TOP, 11, SECOND_PAGE.subList(5, 7));
      pdf.getDocumentInformation().setTitle("A truce and its end");
      assertThat(read(bytes(pdf)).title()).isEqualTo("A truce and its end");
      pdf.getDocumentInformation().setTitle("Microsoft Word - draft3.doc");
      assertThat(read(bytes(pdf)).title()).isEmpty();
    }
  }

  @Test
  void takesNoDayFromTheDayOfMaking() throws Exception {
    try (PDDocument pdf = new PDDocument()) {
      write(pdf, page(pdf), TOP, 11, SECOND_PAGE.subList(5, 7));
      Calendar made = Calendar.getInstance(TimeZone.getTimeZone("UTC"), Locale.ROOT);
      made.setTimeInMillis(0);
      pdf.getDocumentInformation().setCreationDate(made);
      assertThat(read(bytes(pdf)).published()).isEmpty();
    }
  }

  @Test
  void saysWhenAPdfIsEncrypted() throws Exception {
    try (PDDocument pdf = new PDDocument()) {
      write(pdf, page(pdf), TOP, 11, FIRST_PAGE);
      pdf.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
      byte[] bytes = bytes(pdf);
      assertThatThrownBy(() -> read(bytes)).hasMessage("is encrypted");
    }
  }

  @Test
  void saysWhenAPdfHasNoText() throws Exception {
    try (PDDocument pdf = new PDDocument()) {
      page(pdf);
      byte[] bytes = bytes(pdf);
      assertThatThrownBy(() -> read(bytes)).hasMessageContaining("holds no text");
    }
  }

  @Test
  void saysWhenAPdfIsDamaged() throws Exception {
    byte[] half = Arrays.copyOf(twoPages(), 200);
    assertThatThrownBy(() -> read(half))
        .hasMessageContaining("is a damaged PDF")
        .hasMessageNotContaining("java.");
  }

  @Test
  void refusesAPdfOfTooManyPages() throws Exception {
    try (PDDocument pdf = new PDDocument()) {
      for (int i = 0; i < 501; i++) {
        page(pdf);
      }
      byte[] bytes = bytes(pdf);
      assertThatThrownBy(() -> read(bytes)).hasMessageContaining("more than 500 pages");
    }
  }

  @Test
  void refusesAPdfThatUnpacksToFarMoreThanItIs() throws Exception {
    try (PDDocument pdf = new PDDocument()) {
      PDPage page = page(pdf);
      PDStream stream = new PDStream(pdf);
      try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
        byte[] nothing = "q Q ".repeat(1 << 18).getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i < 40; i++) {
          out.write(nothing);
        }
      }
      page.setContents(stream);
      byte[] bytes = bytes(pdf);
      assertThat(bytes.length).isLessThan(200_000);
      assertThatThrownBy(() -> read(bytes)).hasMessage("holds more than any article");
    }
  }

  private static Article read(byte[] bytes) throws Unreadable {
    return new Pdf().read(new Document("paper.pdf", bytes));
  }

  private static byte[] twoPages() throws IOException {
    try (PDDocument pdf = new PDDocument()) {
      PDPage first = page(pdf);
      write(pdf, first, 820, 9, List.of("The Vell Courier, 12 pages"));
      write(pdf, first, TOP, 20, List.of("Estaria shuts the bridge"));
      write(pdf, first, TOP - 50, 11, FIRST_PAGE);
      write(pdf, first, 30, 9, List.of("1"));
      PDPage second = page(pdf);
      write(pdf, second, 820, 9, List.of("The Vell Courier, 12 pages"));
      write(pdf, second, TOP, 11, SECOND_PAGE);
      write(pdf, second, 30, 9, List.of("2"));
      return bytes(pdf);
    }
  }

  private static PDPage page(PDDocument pdf) {
    PDPage page = new PDPage(PDRectangle.A4);
    pdf.addPage(page);
    return page;
  }

  private static void write(PDDocument pdf, PDPage page, float top, float size, List<String> lines)
      throws IOException {
    try (PDPageContentStream out =
        new PDPageContentStream(pdf, page, PDPageContentStream.AppendMode.APPEND, false)) {
      for (int i = 0; i < lines.size(); i++) {
        out.beginText();
        out.setFont(FONT, size);
        out.newLineAtOffset(60, top - i * size * 1.2f);
        out.showText(lines.get(i));
        out.endText();
      }
    }
  }

  private static byte[] bytes(PDDocument pdf) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    pdf.save(out);
    return out.toByteArray();
  }
}
