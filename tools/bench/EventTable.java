import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Random;

/**
 * Writes a table in the layout of GDELT 2.0's events, of invented rows, the same for the same seed:
 * {@code java EventTable.java FILE ROWS [SEED]}.
 */
final class EventTable {
  private static final String[] CODES = {
    "010", "020", "0231", "036", "040", "042", "043", "051", "057", "061", "071", "084", "0871",
    "090", "100", "111", "112", "120", "130", "138", "141", "150", "163", "173", "1712", "180",
    "190", "193", "194", "195"
  };
  private static final String[] COUNTRIES = {
    "USA", "RUS", "UKR", "CHN", "GBR", "FRA", "DEU", "IND", "PAK", "IRN", "ISR", "PSE", "NGA",
    "KEN", "ETH", "BRA", "MEX", "TUR", "SYR", "ROM"
  };
  private static final String[] FIPS = {
    "US", "RS", "UP", "CH", "UK", "FR", "GM", "IN", "PK", "IR", "IS", "WE", "NI", "KE", "ET", "BR",
    "MX", "TU", "SY", "RO"
  };
  private static final String[] TYPES = {"GOV", "MIL", "COP", "CVL", "REB", "OPP", "BUS", "", ""};
  private static final String[] NAMES = {
    "PRESIDENT", "POLICE", "MINISTRY", "COURT", "STUDENT", "COMPANY", "RESIDENTS", "TROOPS"
  };

  public static void main(String[] arguments) throws IOException {
    Random random = new Random(arguments.length > 2 ? Long.parseLong(arguments[2]) : 1);
    int rows = Integer.parseInt(arguments[1]);
    try (BufferedWriter out = Files.newBufferedWriter(Path.of(arguments[0]))) {
      for (int i = 0; i < rows; i++) {
        out.write(row(random, i));
        out.write('\n');
      }
    }
  }

  private static String row(Random random, int number) {
    LocalDate day = LocalDate.of(2015, 2, 18).plusDays(random.nextInt(4000));
    String date = day.format(DateTimeFormatter.BASIC_ISO_DATE);
    String code = CODES[random.nextInt(CODES.length)];
    int at = random.nextInt(FIPS.length);
    String place = place(random, at);
    return String.join(
        "\t",
        Integer.toString(500_000_000 + number),
        date,
        date.substring(0, 6),
        date.substring(0, 4),
        date.substring(0, 4) + "." + (1000 + random.nextInt(9000)),
        actor(random, random.nextInt(20)),
        random.nextInt(4) == 0 ? "\t".repeat(9) : actor(random, random.nextInt(20)),
        "1",
        code,
        code.substring(0, 3),
        code.substring(0, 2),
        Integer.toString(1 + random.nextInt(4)),
        Integer.toString(random.nextInt(20) - 10) + ".0",
        "10\t1\t10",
        "-" + random.nextInt(9) + ".123456789012345",
        place,
        place,
        place,
        date + "001500",
        "https://www.site" + random.nextInt(5000) + ".example/news/" + number + "/a-long-headline-here");
  }

  private static String actor(Random random, int country) {
    String type = TYPES[random.nextInt(TYPES.length)];
    String name = type.isEmpty() ? "LAND " + country : NAMES[random.nextInt(NAMES.length)];
    return String.join(
        "\t", COUNTRIES[country] + type, name, COUNTRIES[country], "", "", "", "", type, "", "");
  }

  private static String place(Random random, int country) {
    int town = random.nextInt(3000);
    return String.join(
        "\t",
        "4",
        "Town " + town + ", Province, Land",
        FIPS[country],
        FIPS[country] + "07",
        "1234",
        Double.toString(town % 60),
        Double.toString(town % 170),
        "-" + (100_000 + town));
  }
}
