package org.brinkwatch.read;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * Takes the lines out of a PDF, in the order in which the file writes them, column after column.
 */
final class PdfLines extends PDFTextStripper {
  private static final int MOST_CHARACTERS = 2_000_000;

  /** What draws a page of text takes some thousands. */
  private static final int MOST_OPERATORS = 5_000_000;

  private final List<PdfLine> lines = new ArrayList<>();
  private final List<TextPosition> positions = new ArrayList<>();
  private final StringBuilder current = new StringBuilder();
  private int characters;
  private int operators;

  private PdfLines() {
    setSuppressDuplicateOverlappingText(true);
  }

  static List<PdfLine> of(PDDocument pdf) throws IOException {
    PdfLines reader = new PdfLines();
    reader.writeText(pdf, Writer.nullWriter());
    reader.endLine();
    return List.copyOf(reader.lines);
  }

  /** More text, or more to draw, than any article has. */
  static final class TooLong extends IOException {
    TooLong() {
      super("too long");
    }
  }

  @Override
  protected void processTextPosition(TextPosition position) {
    characters += position.getUnicode() == null ? 0 : position.getUnicode().length();
    if (characters <= MOST_CHARACTERS) {
      super.processTextPosition(position);
    }
  }

  @Override
  protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
    if (++operators > MOST_OPERATORS) {
      throw new TooLong();
    }
    super.processOperator(operator, operands);
  }

  @Override
  protected void writeString(String written, List<TextPosition> places) throws IOException {
    if (characters > MOST_CHARACTERS) {
      throw new TooLong();
    }
    current.append(written);
    positions.addAll(places);
  }

  @Override
  protected void writeWordSeparator() {
    current.append(' ');
  }

  @Override
  protected void writeLineSeparator() {
    endLine();
  }

  @Override
  protected void endPage(PDPage page) {
    endLine();
  }

  private void endLine() {
    String text = Marks.line(Decoding.tidy(current.toString()));
    if (!text.isEmpty() && !positions.isEmpty()) {
      TextPosition first = positions.get(0);
      TextPosition last = positions.get(positions.size() - 1);
      lines.add(
          new PdfLine(
              getCurrentPageNo(),
              first.getXDirAdj(),
              last.getXDirAdj() + last.getWidthDirAdj(),
              first.getYDirAdj(),
              first.getFontSizeInPt(),
              text));
    }
    current.setLength(0);
    positions.clear();
  }
}
