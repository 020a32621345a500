package org.brinkwatch.relation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.brinkwatch.event.Span;
import org.junit.jupiter.api.Test;

final class WordPiecesTest {
  private static final WordPieces WORDS = words();

  private static WordPieces words() {
    String json =
        "{\"model\":{\"vocab\":{\"[UNK]\":0,\"un\":1,\"##load\":2,\"##ed\":3,\".\":4,\"cafe\":5,"
            + "\"{\":6,\"}\":7,\"<\":8,\">\":9,\"[CLS]\":10,\"[SEP]\":11}}}";
    try {
      return WordPieces.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void takesTheLongestPiecesFirst() {
    assertThat(WORDS.pieces("Unloaded.")).containsExactly(1, 2, 3, 4);
  }

  @Test
  void dropsAccentsAndCase() {
    assertThat(WORDS.pieces("CAF\u00c9")).containsExactly(5);
  }

  @Test
  void knowsNoPartOfAWordThatItCannotSpell() {
    assertThat(WORDS.pieces("unloadx")).containsExactly(0);
  }

  @Test
  void setsMarksAroundBothMentions() {
    Marked marked = Marked.of(WORDS, "cafe un cafe", new Span(0, 4), new Span(8, 12));
    assertThat(marked.pieces()).containsExactly(10, 6, 5, 7, 1, 8, 5, 9, 11);
    assertThat(marked.marks()).containsExactly(1, 3, 5, 7);
  }
}
