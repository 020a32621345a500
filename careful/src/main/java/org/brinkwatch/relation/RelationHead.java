package org.brinkwatch.relation;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import org.brinkwatch.event.EventType;
import org.brinkwatch.event.Span;

/**
 * Names the relation between two mentions of a sentence: a small sentence encoder (bge-small-en)
 * whose top layers were tuned on the project's own exemplars, and a linear layer over its vectors.
 *
 * <p>Trained by {@code tools/train}; what it was trained on is in {@code careful/training}. May be
 * used by several threads at once.
 */
public final class RelationHead {
  private static final String MODEL = "/bge-small-en-v1.5-q.onnx";
  private static final String WORDS = "/bge-small-en-v1.5-q-tokenizer.json";
  private static final String OUTPUT = "last_hidden_state";

  private final WordPieces words;
  private final Encoder encoder;
  private final Head head;

  private RelationHead(WordPieces words, Encoder encoder, Head head) {
    this.words = words;
    this.encoder = encoder;
    this.head = head;
  }

  /** Loads the encoder from its jar and the tuned layers over it; takes about half a second. */
  public static RelationHead load() {
    try (InputStream model = open(MODEL);
        InputStream vocabulary = open(WORDS);
        DataInputStream tuned =
            new DataInputStream(new BufferedInputStream(open("relation.bin")))) {
      Onnx onnx = new Onnx(model.readAllBytes());
      TunedLayers.read(tuned).writeInto(onnx);
      Head head = Head.read(tuned);
      return new RelationHead(WordPieces.read(vocabulary), new Encoder(onnx.bytes(), OUTPUT), head);
    } catch (IOException e) {
      throw new UncheckedIOException("the relation head does not load", e);
    }
  }

  /**
   * How probable each type of relation is, all together 1.
   *
   * @param sentence the sentence that holds both mentions
   * @param source UTF-16 range of who acts
   * @param target UTF-16 range of whom it is done to
   */
  public Map<EventType, Double> probabilities(String sentence, Span source, Span target) {
    Marked marked = Marked.of(words, sentence, source, target);
    double[] found = head.probabilities(encoder.vectors(marked.pieces()), marked.marks());
    Map<EventType, Double> probabilities = new EnumMap<>(EventType.class);
    int column = 0;
    for (EventType type : EventType.values()) {
      probabilities.put(type, found[column]);
      column++;
    }
    return probabilities;
  }

  private static InputStream open(String name) throws IOException {
    InputStream in = RelationHead.class.getResourceAsStream(name);
    if (in == null) {
      throw new IOException("missing from the program: " + name);
    }
    return in;
  }
}
