package org.brinkwatch.forecast;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Work on several threads whose results come in the order of the input. */
final class Parallel {
  private Parallel() {}

  static <I, O> List<O> map(int threads, List<I> inputs, Function<I, O> work) {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Future<O>> futures = new ArrayList<>();
      for (I input : inputs) {
        futures.add(pool.submit(() -> work.apply(input)));
      }
      List<O> results = new ArrayList<>();
      for (Future<O> future : futures) {
        results.add(future.get());
      }
      return results;
    } catch (ExecutionException e) {
      throw new IllegalStateException("a model could not be learnt", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } finally {
      pool.shutdownNow();
    }
  }
}
