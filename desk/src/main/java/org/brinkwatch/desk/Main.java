package org.brinkwatch.desk;

/** The program: {@code brinkwatch review article.txt}. */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    System.exit(new Desk(Streams.ofTheSystem()).run(arguments));
  }
}
