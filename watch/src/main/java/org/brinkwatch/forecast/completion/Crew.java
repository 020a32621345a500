package org.brinkwatch.forecast.completion;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Threads that share out numbered work; what each number gives must not depend on who does it. */
final class Crew implements AutoCloseable {
  private final int threads;
  private final ExecutorService pool;

  Crew(int threads) {
    if (threads < 1) {
      throw new IllegalArgumentException("threads: " + threads);
    }
    this.threads = threads;
    this.pool = Executors.newFixedThreadPool(threads);
  }

  /** One piece of work, for the worker who has tools of its own. */
  interface Work<W> {
    void run(W worker, int number);
  }

  <W> List<W> workers(IntFunction<W> maker) {
    return IntStream.range(0, threads).mapToObj(maker).toList();
  }

  /** Every number from 0 up, each once; returns when all are done. */
  <W> void each(int numbers, List<W> workers, Work<W> work) {
    List<Future<?>> running = new ArrayList<>();
    for (int first = 0; first < threads; first++) {
      int begin = first;
      W worker = workers.get(first);
      running.add(
          pool.submit(
              () -> {
                for (int number = begin; number < numbers; number += threads) {
                  work.run(worker, number);
                }
              }));
    }
    running.forEach(Crew::await);
  }

  private static void await(Future<?> future) {
    try {
      future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException bug
          ? bug
          : new IllegalStateException(e.getCause());
    }
  }

  @Override
  public void close() {
    pool.shutdownNow();
  }
}
