package org.brinkwatch.relation;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** BERT's uncased word pieces: the longest known piece first, "##" before a piece inside a word. */
final class WordPieces {
  private static final int LONGEST_WORD = 100;

  private final Map<String, Integer> vocabulary;
  private final int unknown;

  private WordPieces(Map<String, Integer> vocabulary) {
    this.vocabulary = vocabulary;
    unknown = id("[UNK]");
  }

  /** Reads the vocabulary of a tokenizer.json, the file that HuggingFace tokenizers write. */
  static WordPieces read(InputStream json) throws IOException {
    Map<String, Integer> vocabulary = new HashMap<>(1 << 16);
    try (JsonParser parser = new JsonFactory().createParser(json)) {
      while (parser.nextToken() != null) {
        if (parser.currentToken() == JsonToken.FIELD_NAME
            && parser.currentName().equals("vocab")
            && parser.nextToken() == JsonToken.START_OBJECT) {
          while (parser.nextToken() == JsonToken.FIELD_NAME) {
            vocabulary.put(parser.currentName(), parser.nextIntValue(-1));
          }
        }
      }
    }
    return new WordPieces(vocabulary);
  }

  /** The number of a piece that the vocabulary must hold. */
  int id(String piece) {
    Integer id = vocabulary.get(piece);
    if (id == null) {
      throw new IllegalArgumentException("no word piece " + piece);
    }
    return id;
  }

  /** The pieces of a text, without any marks around it. */
  List<Integer> pieces(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
    List<Integer> pieces = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    plain
        .codePoints()
        .forEach(
            c -> {
              if (isDropped(c)) {
                return;
              }
              boolean alone = isPunctuation(c) || Character.isIdeographic(c);
              if (alone || Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                flush(word, pieces);
              }
              if (alone) {
                flush(word.appendCodePoint(c), pieces);
              } else if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
                word.appendCodePoint(c);
              }
            });
    flush(word, pieces);
    return pieces;
  }

  private void flush(StringBuilder word, List<Integer> pieces) {
    if (!word.isEmpty()) {
      split(word.toString(), pieces);
      word.setLength(0);
    }
  }

  private void split(String word, List<Integer> pieces) {
    List<Integer> found = new ArrayList<>();
    int begin = 0;
    while (begin < word.length() && word.length() <= LONGEST_WORD) {
      String prefix = begin == 0 ? "" : "##";
      int end = word.length();
      while (end > begin && !vocabulary.containsKey(prefix + word.substring(begin, end))) {
        end--;
      }
      if (end == begin) {
        break;
      }
      found.add(id(prefix + word.substring(begin, end)));
      begin = end;
    }
    if (begin == word.length()) {
      pieces.addAll(found);
    } else {
      pieces.add(unknown);
    }
  }

  private static boolean isDropped(int c) {
    int type = Character.getType(c);
    boolean control = type == Character.CONTROL || type == Character.FORMAT;
    return type == Character.NON_SPACING_MARK
        || c == 0xFFFD
        || (control && !Character.isWhitespace(c));
  }

  private static boolean isPunctuation(int c) {
    boolean ascii = c < 128 && c > 32 && !Character.isLetterOrDigit(c);
    return ascii
        || switch (Character.getType(c)) {
          case Character.CONNECTOR_PUNCTUATION,
              Character.DASH_PUNCTUATION,
              Character.START_PUNCTUATION,
              Character.END_PUNCTUATION,
              Character.INITIAL_QUOTE_PUNCTUATION,
              Character.FINAL_QUOTE_PUNCTUATION,
              Character.OTHER_PUNCTUATION ->
              true;
          default -> false;
        };
  }
}
