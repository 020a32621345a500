package org.brinkwatch.relation;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.training.tracker.Tracker;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.brinkwatch.event.EventType;

/**
 * Tunes the top layers of the sentence encoder, and a linear layer over them, on exemplars.
 *
 * <p>{@code Train OUT STATES.tsv EXEMPLARS... [--hold] [--anew]}: writes relation.bin to OUT, going
 * on from the relation.bin on the class path, or anew from the encoder as it came. Holding, it trains
 * on six sevenths and tells after each epoch how many of the others are right. The layers below stay
 * as they are, so what they make of each sentence is computed once.
 */
public final class Train {
  private static final int FIRST_LAYER = 6;
  private static final int EPOCHS = 2;
  private static final int EPOCHS_ANEW = 6;
  private static final int BATCH = 16;
  private static final float RATE = 1e-4f;
  private static final float RATE_ANEW = 1.5e-4f;
  private static final float DECAY = 0.01f;

  /** Share of the wanted answer that is spread over all types, against being too sure. */
  private static final float SMOOTHING = 0.1f;

  private static final List<EventType> TYPES = List.of(EventType.values());

  private final WordPieces words;
  private final Encoder below;
  private final Onnx model;
  private final boolean anew;
  private int step;

  private Train(boolean anew) throws IOException {
    this.anew = anew;
    try (InputStream vocabulary = open("/bge-small-en-v1.5-q-tokenizer.json");
        InputStream weights = open("/bge-small-en-v1.5-q.onnx")) {
      words = WordPieces.read(vocabulary);
      model = new Onnx(weights.readAllBytes());
    }
    String output = Layers.below(FIRST_LAYER);
    below = new Encoder(withOutput(model.bytes(), output), output);
  }

  /** See the class. */
  public static void main(String[] arguments) throws IOException {
    List<String> all = Arrays.asList(arguments);
    boolean hold = all.contains("--hold");
    List<String> files = all.stream().filter(word -> !word.startsWith("--")).toList();
    Swap swap = Swap.read(Path.of(all.get(1)));
    List<Exemplar> exemplars = new ArrayList<>();
    for (String file : files.subList(2, files.size())) {
      exemplars.addAll(Exemplar.exemplars(Path.of(file)));
    }
    List<Exemplar> held = exemplars.stream().filter(one -> hold && one.isHeld()).toList();
    exemplars.removeAll(held);
    System.out.printf("%d exemplars, %d held out%n", exemplars.size(), held.size());
    Train train = new Train(all.contains("--anew"));
    Engine.getEngine("PyTorch").setRandomSeed(7);
    try (NDManager manager = NDManager.newBaseManager()) {
      Layers layers = train.layers(manager);
      List<Layers.Encoded> others = train.encode(held);
      List<Layers.Encoded> plain = train.encode(exemplars);
      List<Layers.Encoded> swapped =
          plain.parallelStream().map(one -> train.swapped(one, swap)).toList();
      Layers tuned = train.tune(layers, manager, plain, swapped, others);
      tuned.write(Path.of(all.get(0)));
    }
  }

  private List<Layers.Encoded> encode(List<Exemplar> exemplars) {
    return exemplars.parallelStream().map(this::encode).toList();
  }

  private Layers layers(NDManager manager) throws IOException {
    if (anew) {
      return new Layers(manager, model, FIRST_LAYER);
    }
    try (DataInputStream tuned =
        new DataInputStream(new BufferedInputStream(open("relation.bin")))) {
      TunedLayers.read(tuned).writeInto(model);
      Layers layers = new Layers(manager, model, FIRST_LAYER);
      layers.startWith(Head.read(tuned));
      return layers;
    }
  }

  private Layers.Encoded swapped(Layers.Encoded plain, Swap swap) {
    Exemplar other = swap.swapped(plain.exemplar());
    return other.equals(plain.exemplar()) ? plain : encode(other);
  }

  private Layers.Encoded encode(Exemplar exemplar) {
    Marked marked =
        Marked.of(words, exemplar.sentence(), exemplar.source(), exemplar.target());
    return new Layers.Encoded(exemplar, marked, below.vectors(marked.pieces()));
  }

  /** Tunes on each exemplar once an epoch, as it is or swapped, and gives the average back. */
  private Layers tune(
      Layers layers,
      NDManager manager,
      List<Layers.Encoded> plain,
      List<Layers.Encoded> swapped,
      List<Layers.Encoded> held) {
    int epochs = anew ? EPOCHS_ANEW : EPOCHS;
    int steps = epochs * ((plain.size() + BATCH - 1) / BATCH);
    Optimizer optimizer =
        Optimizer.adamW().optLearningRateTracker(rate(steps)).optWeightDecays(DECAY).build();
    Random random = new Random(11);
    Average average = new Average(manager, layers.weights());
    Layers averaged = layers.with(average.weights());
    for (int epoch = 1; epoch <= epochs; epoch++) {
      double loss = 0;
      List<Layers.Encoded> exemplars = new ArrayList<>();
      for (int i = 0; i < plain.size(); i++) {
        exemplars.add((random.nextBoolean() ? plain : swapped).get(i));
      }
      List<List<Layers.Encoded>> batches = batches(exemplars, random);
      for (List<Layers.Encoded> batch : batches) {
        step++;
        try (NDManager room = manager.newSubManager()) {
          float wrong = learn(layers, room, batch);
          if (!Float.isFinite(wrong)) {
            throw new IllegalStateException("the loss is no number at step " + step);
          }
          loss += wrong;
          update(layers, optimizer);
          average.add(layers.weights());
        }
      }
      System.out.printf(
          Locale.ROOT,
          "epoch %d of %d, loss %.4f, right of those held out %.4f, on average %.4f%n",
          epoch,
          epochs,
          loss / batches.size(),
          right(layers, manager, held),
          right(averaged, manager, held));
    }
    return averaged;
  }

  private static double right(Layers layers, NDManager manager, List<Layers.Encoded> held) {
    int right = 0;
    for (List<Layers.Encoded> batch : parts(held, BATCH)) {
      try (NDManager room = manager.newSubManager()) {
        long[] best = layers.logits(room, batch, false).argMax(1).toLongArray();
        for (int i = 0; i < best.length; i++) {
          right += TYPES.get((int) best[i]) == batch.get(i).exemplar().type() ? 1 : 0;
        }
      }
    }
    return held.isEmpty() ? 0 : (double) right / held.size();
  }

  /** Rises over the first tenth of the steps, then falls to nothing. */
  private Tracker rate(int steps) {
    int rising = Math.max(1, steps / 10);
    return new Tracker() {
      @Override
      public float getNewValue(int updates) {
        float share =
            step < rising ? (float) step / rising : (float) (steps - step) / (steps - rising);
        return (anew ? RATE_ANEW : RATE) * Math.max(0, share);
      }
    };
  }

  /** In an order of chance, but sentences of like length together, so that little is padding. */
  private static List<List<Layers.Encoded>> batches(
      List<Layers.Encoded> exemplars, Random random) {
    List<Layers.Encoded> order = new ArrayList<>(exemplars);
    Collections.shuffle(order, random);
    List<List<Layers.Encoded>> batches = new ArrayList<>();
    for (List<Layers.Encoded> part : parts(order, 20 * BATCH)) {
      List<Layers.Encoded> sorted = new ArrayList<>(part);
      sorted.sort(Comparator.comparingInt(one -> one.vectors().length));
      batches.addAll(parts(sorted, BATCH));
    }
    Collections.shuffle(batches, random);
    return batches;
  }

  private static <T> List<List<T>> parts(List<T> all, int size) {
    List<List<T>> parts = new ArrayList<>();
    for (int i = 0; i < all.size(); i += size) {
      parts.add(all.subList(i, Math.min(all.size(), i + size)));
    }
    return parts;
  }

  private static float learn(Layers layers, NDManager room, List<Layers.Encoded> batch) {
    try (GradientCollector gradients = Engine.getEngine("PyTorch").newGradientCollector()) {
      NDArray shares = layers.logits(room, batch, true).logSoftmax(1);
      NDArray wanted = room.create(wanted(batch), new Shape(batch.size(), TYPES.size()));
      NDArray loss = shares.mul(wanted).sum().div(-batch.size());
      gradients.backward(loss);
      return loss.getFloat();
    }
  }

  private static float[] wanted(List<Layers.Encoded> batch) {
    float[] wanted = new float[batch.size() * TYPES.size()];
    Arrays.fill(wanted, SMOOTHING / TYPES.size());
    for (int i = 0; i < batch.size(); i++) {
      int type = TYPES.indexOf(batch.get(i).exemplar().type());
      wanted[i * TYPES.size() + type] += 1 - SMOOTHING;
    }
    return wanted;
  }

  private static void update(Layers layers, Optimizer optimizer) {
    for (Map.Entry<String, NDArray> weight : layers.weights().entrySet()) {
      try (NDArray gradient = weight.getValue().getGradient()) {
        optimizer.update(weight.getKey(), weight.getValue(), gradient);
        gradient.muli(0);
      }
    }
  }

  /**
   * An ONNX model with one more output: a tensor that it computes on its way. A message that stands
   * twice is merged by its readers, so a second graph with nothing but the output can be appended.
   */
  private static byte[] withOutput(byte[] onnx, String tensor) throws IOException {
    byte[] name = field(1, tensor.getBytes(StandardCharsets.UTF_8));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(onnx);
    out.write(field(7, field(12, name)));
    return out.toByteArray();
  }

  private static byte[] field(int number, byte[] content) throws IOException {
    if (content.length > 127) {
      throw new IllegalArgumentException("a name too long for one byte of length");
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write((number << 3) | 2);
    out.write(content.length);
    out.write(content);
    return out.toByteArray();
  }

  private static InputStream open(String name) throws IOException {
    InputStream in = Train.class.getResourceAsStream(name);
    if (in == null) {
      throw new IOException("missing from the class path: " + name);
    }
    return in;
  }
}
