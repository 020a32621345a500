package org.brinkwatch.flow;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Runs a stage over a stream of inputs; what comes out keeps the order of what went in. */
public final class Runner {
  private static final int AHEAD = 16;
  private final int threads;

  /**
   * A runner on so many threads.
   *
   * @throws IllegalArgumentException unless there is at least one
   */
  public Runner(int threads) {
    if (threads < 1) {
      throw new IllegalArgumentException("threads: " + threads);
    }
    this.threads = threads;
  }

  /** Takes inputs only a little ahead of the output, so that an endless stream stays small. */
  public <I, O> void run(Iterator<I> inputs, Stage<I, O> stage, Consumer<O> out) {
    if (threads == 1) {
      inputs.forEachRemaining(in -> stage.process(in, out));
      return;
    }
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      Queue<Future<List<O>>> pending = new ArrayDeque<>();
      while (inputs.hasNext()) {
        I in = inputs.next();
        pending.add(pool.submit(() -> collect(stage, in)));
        if (pending.size() >= threads * AHEAD) {
          await(pending.remove()).forEach(out);
        }
      }
      while (!pending.isEmpty()) {
        await(pending.remove()).forEach(out);
      }
    } finally {
      pool.shutdownNow();
    }
  }

  private static <I, O> List<O> collect(Stage<I, O> stage, I in) {
    List<O> results = new ArrayList<>();
    stage.process(in, results::add);
    return results;
  }

  private static <T> T await(Future<T> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException bug
          ? bug
          : new IllegalStateException(e.getCause());
    }
  }
}
