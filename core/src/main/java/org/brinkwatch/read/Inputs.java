package org.brinkwatch.read;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.brinkwatch.event.Article;
import org.brinkwatch.event.Problem;

/**
 * Command line arguments become articles, one after the other, in the order given. An argument is a
 * file, a folder, a pattern that the shell left alone, or {@code -} for standard input. Whatever
 * goes wrong with one input is a {@link Reading.Failed}, and the next one is read; a file that is
 * named twice is read once.
 *
 * <p>An article's id is its file's name unless it carries one. A second article of that id in a run
 * is called by its folder too ("may/report.txt"), and a third is numbered ("report.txt#3").
 */
public final class Inputs {
  private static final String STANDARD_INPUT = "standard input";
  private static final int HEAD = 4096;
  private final ReadOptions options;

  public Inputs(ReadOptions options) {
    this.options = options;
  }

  /** What comes of the arguments; nothing is opened before it is asked for. */
  public Iterator<Reading> open(List<String> arguments, InputStream standardInput) {
    Run run = new Run(standardInput);
    return new Chain<>(List.copyOf(arguments).iterator(), run::argument);
  }

  /** One run over the arguments: it remembers what it has read and called. */
  private final class Run {
    private final InputStream standardInput;
    private final Set<Path> files = new HashSet<>();
    private final Set<String> ids = new HashSet<>();

    Run(InputStream standardInput) {
      this.standardInput = standardInput;
    }

    Iterator<Reading> argument(String argument) {
      try {
        if (argument.equals("-")) {
          return stream(STANDARD_INPUT, "stdin", "", standardInput);
        }
        if (!Glob.isGlob(argument) || exists(argument)) {
          return path(Path.of(argument));
        }
        List<Path> matches = new Glob(argument).matches();
        return matches.isEmpty()
            ? failed(argument, "no file matches this pattern", "check it; ** goes into folders")
            : new Chain<>(matches.iterator(), this::path);
      } catch (InvalidPathException e) {
        return failed(printable(argument), "is no file name: " + e.getReason(), "check it");
      } catch (PatternSyntaxException e) {
        return failed(argument, "is no file pattern: " + e.getDescription(), "check it");
      } catch (IOException e) {
        return failed(STANDARD_INPUT, "cannot be read: " + e.getMessage(), "");
      }
    }

    private Iterator<Reading> path(Path path) {
      if (Files.isDirectory(path)) {
        return folder(path);
      }
      if (Files.exists(path)) {
        return file(path);
      }
      return failed(
          path.toString(),
          "no such file",
          "check the name; names with spaces need quotes, and - is standard input");
    }

    private Iterator<Reading> folder(Path folder) {
      Iterator<Path> found = new FolderWalk(folder, Inputs::isKnown);
      return found.hasNext()
          ? new Chain<>(found, this::file)
          : failed(
              folder.toString(),
              "holds no file with an article",
              "expected " + String.join(", ", Format.extensionsKnown()));
    }

    private Iterator<Reading> file(Path path) {
      try {
        if (!files.add(path.toRealPath())) {
          return List.<Reading>of().iterator();
        }
        Path parent = path.toAbsolutePath().normalize().getParent();
        String folder = parent == null ? "" : FolderWalk.name(parent);
        return stream(path.toString(), FolderWalk.name(path), folder, Files.newInputStream(path));
      } catch (AccessDeniedException e) {
        return failed(path.toString(), "may not be read", "check its permissions");
      } catch (IOException e) {
        return failed(path.toString(), "cannot be read: " + e.getMessage(), "");
      }
    }

    private Iterator<Reading> stream(String where, String name, String folder, InputStream in)
        throws IOException {
      byte[] head = in.readNBytes(HEAD);
      InputStream all = new SequenceInputStream(new ByteArrayInputStream(head), in);
      if (JsonLines.start(new String(head, StandardCharsets.ISO_8859_1))) {
        Iterator<Reading> lines =
            new JsonLines(where, name, new BufferedInputStream(all), options.maxBytes());
        return new Chain<>(lines, reading -> one(finished(reading, folder)));
      }
      try (all) {
        byte[] bytes = all.readNBytes((int) options.maxBytes() + 1);
        return one(finished(reading(where, new Document(name, bytes), options.maxBytes()), folder));
      }
    }

    private Reading finished(Reading reading, String folder) {
      return reading instanceof Reading.Ok ok
          ? new Reading.Ok(finished(ok.article(), folder))
          : reading;
    }

    /** The article with what only the run knows: its day if it has none, and an id of its own. */
    private Article finished(Article article, String folder) {
      String language =
          article.language().isEmpty() ? English.language(article.text()) : article.language();
      return new Article(
          unique(article.id(), folder),
          article.title(),
          article.outlet(),
          language,
          article.published().or(options::published),
          article.url(),
          article.text(),
          article.blocks());
    }

    private String unique(String id, String folder) {
      if (ids.add(id)) {
        return id;
      }
      String longer = folder + "/" + id;
      if (!folder.isEmpty() && ids.add(longer)) {
        return longer;
      }
      int number = 2;
      while (!ids.add(id + "#" + number)) {
        number++;
      }
      return id + "#" + number;
    }
  }

  /** What one document is, whatever its format. */
  static Reading reading(String where, Document document, long maxBytes) {
    try {
      refuseUnfit(document.bytes(), maxBytes);
      return new Reading.Ok(Format.of(document).read(document));
    } catch (Unreadable e) {
      return new Reading.Failed(e.at(where, 0));
    } catch (StackOverflowError e) {
      return new Reading.Failed(new Problem(where, 0, "is nested too deep to be read", ""));
    }
  }

  private static void refuseUnfit(byte[] bytes, long maxBytes) throws Unreadable {
    if (bytes.length == 0) {
      throw new Unreadable("is empty", "expected the text of an article");
    }
    if (bytes.length > maxBytes) {
      throw new Unreadable(
          "is larger than " + maxBytes + " bytes", "split it, or take the article out of it");
    }
  }

  private static boolean exists(String argument) {
    try {
      return Files.exists(Path.of(argument));
    } catch (InvalidPathException e) {
      return false; // on Windows a pattern is no path
    }
  }

  /** Files beside articles that are none: what a folder says of itself, and our own results. */
  private static final Pattern BESIDE =
      Pattern.compile(
          "(?i)(readme|source|licen[cs]e|notice)\\.\\w+"
              + "|(claims|events|statements|appointments)\\.jsonl|review\\.(html|md|json)");

  private static boolean isKnown(Path path) {
    if (BESIDE.matcher(FolderWalk.name(path)).matches()) {
      return false;
    }
    return Format.extensionsKnown().contains(Document.extension(FolderWalk.name(path)));
  }

  private static String printable(String argument) {
    return argument.replaceAll("\\p{Cntrl}", "?");
  }

  private static Iterator<Reading> failed(String where, String what, String remedy) {
    return one(new Reading.Failed(new Problem(where, 0, what, remedy)));
  }

  private static Iterator<Reading> one(Reading reading) {
    return List.of(reading).iterator();
  }
}
