package org.brinkwatch.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.brinkwatch.Brinkwatch;
import org.brinkwatch.annotate.Annotated;
import org.brinkwatch.annotate.English;
import org.brinkwatch.code.Coder;
import org.brinkwatch.event.Article;
import org.brinkwatch.event.Claim;
import org.brinkwatch.event.Event;
import org.brinkwatch.flow.Runner;
import org.brinkwatch.read.Inputs;
import org.brinkwatch.read.ReadOptions;
import org.brinkwatch.read.Reading;
import org.brinkwatch.resolve.Resolver;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The stages of a run, each by itself on what the one before made of the benchmark's articles, and
 * the road from articles to claims as a whole, with all start-up behind it.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = {"-Xmx2g", "-XX:+UseParallelGC"})
@Warmup(iterations = 5, time = 5)
@Measurement(iterations = 5, time = 5)
public class Stages {
  @Param("100")
  int articles;

  private English english;
  private Coder coder;
  private List<Article> texts;
  private List<Annotated> annotated;
  private List<Claim> claims;

  /** Reads the articles of the folder that the property {@code articles} names. */
  @Setup
  public void prepare() {
    english = English.load();
    coder = Coder.builtIn();
    texts = new ArrayList<>();
    Iterator<Reading> readings = read();
    while (readings.hasNext() && texts.size() < articles) {
      if (readings.next() instanceof Reading.Ok ok) {
        texts.add(ok.article());
      }
    }
    annotated = texts.stream().map(english::annotate).toList();
    claims = annotated.stream().flatMap(each -> coder.code(each).claims().stream()).toList();
  }

  private static Iterator<Reading> read() {
    Path folder = Path.of(System.getProperty("articles"));
    try (Stream<Path> files = Files.list(folder)) {
      List<String> names = files.map(Path::toString).sorted().toList();
      return new Inputs(new ReadOptions(Optional.empty(), ReadOptions.DEFAULT_MAX_BYTES))
          .open(names, System.in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Benchmark
  public int annotate() {
    return texts.stream().mapToInt(text -> english.annotate(text).sentences().size()).sum();
  }

  @Benchmark
  public int code() {
    return annotated.stream().mapToInt(each -> coder.code(each).claims().size()).sum();
  }

  @Benchmark
  public List<Event> resolve() {
    return new Resolver().resolve(claims);
  }

  @Benchmark
  public int articlesToClaimsOnOneThread() {
    return run(1);
  }

  @Benchmark
  public int articlesToClaimsOnTwoThreads() {
    return run(2);
  }

  private int run(int threads) {
    int[] count = {0};
    Iterator<Reading> readings =
        texts.stream().map(text -> (Reading) new Reading.Ok(text)).iterator();
    new Brinkwatch(english, coder, new Runner(threads))
        .code(readings, coded -> count[0] += coded.claims().size(), problem -> {});
    return count[0];
  }
}
