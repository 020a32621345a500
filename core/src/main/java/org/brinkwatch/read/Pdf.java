package org.brinkwatch.read;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.brinkwatch.event.Article;

/**
 * A PDF with text in it. Paragraphs are rebuilt from lines. The title is what stands largest on the
 * first page, else what the file says; the day is one written at the head of the text, never the
 * day on which the file was made, which may be years after.
 */
final class Pdf implements Format {
  private static final int MOST_PAGES = 500;
  private static final long MOST_MEMORY = 200L * 1000 * 1000;
  private static final Pattern NO_TITLE =
      Pattern.compile(
          "(?:microsoft (?:word|powerpoint).*|(?:untitled|document|layout|title|slide|page)\\W*\\d*|.*\\.\\w{2,5})",
          Pattern.CASE_INSENSITIVE);

  @Override
  public Set<String> extensions() {
    return Set.of("pdf");
  }

  @Override
  public boolean fits(Document document) {
    return document.head().contains("%PDF-");
  }

  @Override
  public Article read(Document document) throws Unreadable {
    try (PDDocument pdf = open(document.bytes())) {
      refuseLong(pdf);
      List<PdfLine> lines = PdfLines.of(pdf);
      PdfLayout layout = PdfLayout.of(lines);
      if (Marks.isBlank(layout.text())) {
        throw new Unreadable(
            "holds no text, only pictures of it", "run text recognition (OCR) on it first");
      }
      return article(document.name(), layout, ownTitle(pdf));
    } catch (InvalidPasswordException e) {
      throw new Unreadable("is encrypted", "save it without its password and give that");
    } catch (IOException | RuntimeException | OutOfMemoryError e) {
      // a hostile file may do what it likes to the library, but not to the run
      throw damaged(e);
    }
  }

  private static PDDocument open(byte[] bytes) throws IOException {
    return Loader.loadPDF(
        bytes, "", null, null, MemoryUsageSetting.setupMainMemoryOnly(MOST_MEMORY).streamCache);
  }

  private static void refuseLong(PDDocument pdf) throws Unreadable {
    if (pdf.getNumberOfPages() > MOST_PAGES) {
      throw new Unreadable(
          "has more than " + MOST_PAGES + " pages", "take the article's pages out of it");
    }
  }

  private static Unreadable damaged(Throwable error) {
    String reason =
        Optional.ofNullable(error.getMessage())
            .map(message -> message.replaceFirst("^[\\w.$]+(Exception|Error): ", ""))
            .orElse(error.getClass().getSimpleName());
    return error instanceof PdfLines.TooLong
        ? new Unreadable("holds more than any article", "take the article's pages out of it")
        : new Unreadable("is a damaged PDF (" + Marks.line(reason) + ")", "save it again");
  }

  private static Article article(String id, PdfLayout layout, String ownTitle) {
    Article found =
        Masthead.article(id, layout.text(), Parts.refine(layout.text(), layout.blocks()));
    return new Article(
        id,
        layout.isTitled() || ownTitle.isEmpty() ? found.title() : ownTitle,
        found.outlet(),
        found.language(),
        found.published(),
        found.url(),
        found.text(),
        found.blocks());
  }

  /** The title in the file's properties, unless a program put it there. */
  private static String ownTitle(PDDocument pdf) {
    String title =
        Marks.line(Optional.ofNullable(pdf.getDocumentInformation().getTitle()).orElse(""));
    return NO_TITLE.matcher(title).matches() || title.length() > 300 ? "" : Decoding.tidy(title);
  }
}
