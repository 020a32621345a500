package org.brinkwatch.desk;

import org.brinkwatch.event.Problem;

/** Counts what goes well and what fails, and tells the person who looks on. */
final class Progress {
  private static final String CLEAR_LINE = "\r\u001b[K";
  private final Streams streams;
  private int done;
  private int failures;

  Progress(Streams streams) {
    this.streams = streams;
    show("getting ready");
  }

  void done() {
    done++;
    show(done + " done");
  }

  /** Says what is wrong with an input. */
  void failed(Problem problem) {
    failures++;
    end();
    streams.err().println("brinkwatch: " + problem);
  }

  /** Leaves the line free for what comes. */
  void end() {
    show("");
  }

  boolean anyDone() {
    return done > 0;
  }

  int exit() {
    return failures == 0 ? Exit.OK : done == 0 ? Exit.FAILURE : Exit.PARTIAL;
  }

  private void show(String words) {
    if (streams.watched()) {
      streams.err().print(CLEAR_LINE + words);
      streams.err().flush();
    }
  }
}
