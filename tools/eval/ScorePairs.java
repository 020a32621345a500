import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Scores the answers of {@code brinkwatch code --pairs} against experts' relations.
 *
 * <p>Run from anywhere: {@code java tools/eval/ScorePairs.java GOLD.tsv ANSWERS.tsv}. GOLD has a
 * header with the columns uid and root (a PLOVER type, or YIELD for CONCEDE and RETREAT); ANSWERS
 * has uid and type. Prints precision, recall and F1 of each root type, then macro-F1 and accuracy of
 * root types and quad classes. No answer counts as wrong.
 */
final class ScorePairs {
  private static final Map<String, String> QUAD = new HashMap<>();

  static {
    quad("verbal cooperation", "AGREE CONSULT SUPPORT");
    quad("material cooperation", "COOPERATE AID YIELD");
    quad("verbal conflict", "REQUEST ACCUSE REJECT THREATEN");
    quad("material conflict", "PROTEST SANCTION MOBILIZE COERCE ASSAULT");
  }

  private record Answer(String gold, String given) {}

  private static void quad(String name, String types) {
    for (String type : types.split(" ")) {
      QUAD.put(type, name);
    }
  }

  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 2) {
      System.err.println("usage: java tools/eval/ScorePairs.java GOLD.tsv ANSWERS.tsv");
      System.exit(2);
    }
    Map<String, String> given = new HashMap<>();
    for (String line : Files.readAllLines(Path.of(arguments[1]))) {
      String[] cells = line.split("\t", -1);
      given.put(cells[0], cells.length > 1 ? cells[1] : "NONE");
    }
    List<Answer> roots = new ArrayList<>();
    List<Answer> quads = new ArrayList<>();
    List<String> lines = Files.readAllLines(Path.of(arguments[0]));
    List<String> header = List.of(lines.get(0).split("\t", -1));
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split("\t", -1);
      String gold = root(cells[header.indexOf("root")]);
      String answer = root(given.getOrDefault(cells[header.indexOf("uid")], "NONE"));
      roots.add(new Answer(gold, answer));
      quads.add(new Answer(QUAD.get(gold), QUAD.getOrDefault(answer, "none")));
    }
    long silent = roots.stream().filter(answer -> answer.given().equals("NONE")).count();
    System.out.println(roots.size() + " pairs, " + silent + " without an answer");
    score("root", roots, true);
    score("quad", quads, false);
  }

  private static String root(String type) {
    return type.equals("CONCEDE") || type.equals("RETREAT") ? "YIELD" : type;
  }

  private static void score(String name, List<Answer> answers, boolean each) {
    SortedSet<String> types = new TreeSet<>();
    answers.forEach(answer -> types.add(answer.gold()));
    double sum = 0;
    for (String type : types) {
      double hits = answers.stream().filter(a -> a.gold().equals(type) && a.given().equals(type)).count();
      double said = answers.stream().filter(a -> a.given().equals(type)).count();
      double real = answers.stream().filter(a -> a.gold().equals(type)).count();
      double f1 = hits == 0 ? 0 : 2 * hits / (said + real);
      sum += f1;
      if (each) {
        print("%-10s precision %.2f recall %.2f f1 %.2f n %.0f%n", type, said == 0 ? 0 : hits / said, hits / real, f1, real);
      }
    }
    double right = answers.stream().filter(a -> a.gold().equals(a.given())).count();
    print("%s macro-F1 %.3f accuracy %.3f%n", name, sum / types.size(), right / answers.size());
  }

  private static void print(String format, Object... values) {
    System.out.print(String.format(Locale.ROOT, format, values));
  }
}
