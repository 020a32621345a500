package org.brinkwatch.desk;

/** The program: {@code brinkwatch review article.txt}. */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    System.exit(run(Streams.ofTheSystem(), arguments));
  }

  private static int run(Streams streams, String[] arguments) {
    try {
      return new Desk(streams).run(arguments);
    } catch (OutOfMemoryError e) {
      streams
          .err()
          .println("brinkwatch: out of memory; set BRINKWATCH_JAVA_OPTS=-Xmx6g or give it less");
      return Exit.FAILURE;
    }
  }
}
