package org.brinkwatch.desk;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.brinkwatch.archive.ArchiveException;
import org.brinkwatch.archive.DeskFolder;
import org.brinkwatch.event.Problem;
import org.brinkwatch.web.DeskServer;
import org.brinkwatch.web.access.Users;
import org.brinkwatch.web.http.Limits;
import org.brinkwatch.web.http.Visitor.Role;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The desk in the browser. */
@Command(
    name = "serve",
    description = {
      "Serves a desk to the browser, and its API to programs, until Ctrl-C.",
      "",
      "Only this machine can reach it. To let others in, give --listen and a password: see",
      "docs/serve.md."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  brinkwatch serve --desk balkans",
      "  echo 'ana edit correct horse' | brinkwatch serve --add-user --password-file users",
      "  brinkwatch serve --desk balkans --listen 0.0.0.0 --password-file users",
      ""
    })
final class ServeCommand implements Callable<Integer> {
  private static final String PASSWORD = "BRINKWATCH_PASSWORD";

  private final Streams streams;
  private final InstantSource clock;

  @Spec private CommandSpec command = CommandSpec.create();

  @Mixin private DeskOption desk = new DeskOption();

  @Option(names = "--port", paramLabel = "PORT", description = "7171 if not given; 0 for any free.")
  private int port = 7171;

  @Option(
      names = "--listen",
      paramLabel = "ADDR",
      description = "The address to listen on; this machine alone (127.0.0.1) if not given.")
  private String listen = "127.0.0.1";

  @Option(
      names = "--name",
      paramLabel = "HOST",
      description = "A name by which others call it (desk.example.org). May be given again.")
  private Set<String> names = new LinkedHashSet<>();

  @Option(
      names = "--password-file",
      paramLabel = "FILE",
      description = "Who may come in; a password alone may also stand in " + PASSWORD + ".")
  private Optional<Path> passwordFile = Optional.empty();

  @Option(names = "--no-open", description = "Do not open the browser.")
  private boolean noOpen;

  @Option(
      names = "--add-user",
      description =
          "Adds to the password file and ends: a line 'NAME read|edit PASSWORD' is read from"
              + " standard input; without a password a token for programs is made and printed.")
  private boolean addUser;

  @Mixin private CodingOptions coding = new CodingOptions();

  ServeCommand(Streams streams, InstantSource clock) {
    this.streams = streams;
    this.clock = clock;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (addUser) {
      return add();
    }
    InetSocketAddress address = address();
    Users users = users();
    if (!users.any() && !(DeskServer.Settings.isLoopback(address) && names.isEmpty())) {
      throw refused(
          "Others can reach it there, so it needs a password: give --password-file, or set "
              + PASSWORD);
    }
    return serve(
        new DeskServer.Settings(
            address,
            names,
            users,
            System.getProperty("user.name", "desk"),
            version(),
            Limits.USUAL,
            desk.folder(),
            DeskNames::new));
  }

  private InetSocketAddress address() {
    if (port < 0 || port > 65_535) {
      throw refused("Invalid value for option '--port': expected 0 to 65535");
    }
    try {
      return new InetSocketAddress(InetAddress.getByName(listen), port);
    } catch (UnknownHostException e) {
      throw refused("Invalid value for option '--listen': '" + listen + "' is no address here");
    }
  }

  private static String version() throws IOException {
    return new Version().getVersion()[0].replace("brinkwatch ", "");
  }

  private Users users() throws IOException {
    List<Problem> problems = new ArrayList<>();
    Users users = users(problems);
    if (!problems.isEmpty()) {
      throw new Mistakes(problems);
    }
    return users;
  }

  private Users users(List<Problem> problems) throws IOException {
    if (passwordFile.isPresent()) {
      Path file = passwordFile.get();
      try {
        warnOfReaders(file);
        return Users.parse(file, Files.readString(file), problems);
      } catch (NoSuchFileException e) {
        throw refused("Invalid value for option '--password-file': no such file: " + file);
      }
    }
    String password = System.getenv(PASSWORD);
    return password == null ? Users.none() : Users.of(password, problems);
  }

  private void warnOfReaders(Path file) throws IOException {
    if (Files.getFileStore(file).supportsFileAttributeView("posix")
        && Files.getPosixFilePermissions(file).contains(PosixFilePermission.OTHERS_READ)) {
      streams.err().println("brinkwatch: others can read " + file + "; chmod 600 it");
    }
  }

  private int add() throws IOException {
    Path file = passwordFile.orElseThrow(() -> refused("--add-user needs --password-file"));
    String[] words =
        new String(streams.in().readAllBytes(), StandardCharsets.UTF_8).strip().split("\\s+", 3);
    if (words.length < 2) {
      throw refused("Expected 'NAME read|edit PASSWORD' on standard input");
    }
    SecureRandom chance = new SecureRandom();
    try {
      Role role = Role.valueOf(words[1].toUpperCase(Locale.ROOT));
      String token = Users.newToken(chance);
      String line =
          words.length == 3
              ? Users.passwordLine(words[0], role, words[2], chance)
              : Users.tokenLine(words[0], role, token);
      append(file, line);
      if (words.length == 2) {
        streams.out().write(token + "\n");
        streams.out().flush();
      }
      return Exit.OK;
    } catch (IllegalArgumentException e) {
      throw refused(String.valueOf(e.getMessage()));
    }
  }

  /** Made so that nobody else can read it. */
  private static void append(Path file, String line) throws IOException {
    if (Files.notExists(file)) {
      Files.createFile(file);
      if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
        Files.setPosixFilePermissions(
            file, Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE));
      }
    }
    Files.writeString(file, line + "\n", StandardOpenOption.APPEND);
  }

  private int serve(DeskServer.Settings settings) throws IOException, InterruptedException {
    DeskFolder folder = desk.folder();
    String name = coding.fill(folder).name();
    try (DeskServer server =
        DeskServer.start(
            settings,
            () -> folder.open(clock),
            () -> new DeskCoding(coding, clock),
            clock,
            fault -> streams.err().println("brinkwatch: " + fault))) {
      CountDownLatch end = new CountDownLatch(1);
      Thread hook = new Thread(server::close, "end");
      Runtime.getRuntime().addShutdownHook(hook);
      server.ready();
      tell(settings, server, name.isEmpty() ? "the desk" : name);
      end.await();
      return Exit.OK;
    } catch (BindException e) {
      throw refused(
          "Cannot listen on "
              + listen
              + ", port "
              + port
              + ": "
              + e.getMessage()
              + "; is a desk running there? Give another --port");
    } catch (ArchiveException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private void tell(DeskServer.Settings settings, DeskServer server, String name) {
    boolean loopback = DeskServer.Settings.isLoopback(settings.address());
    boolean any = settings.address().getAddress().isAnyLocalAddress();
    String host = loopback || any ? "localhost" : bracketed(settings.address().getAddress());
    String address = "http://" + host + ":" + server.address().getPort() + "/" + server.ticket();
    streams.err().println("brinkwatch: " + name + " is at " + address + " (Ctrl-C ends it)");
    if (!server.ticket().isEmpty()) {
      streams.err().println("  That address lets one in, once; others sign in with a password.");
    }
    if (!loopback) {
      streams.err().println("  Others' passwords and data pass unencrypted; see docs/serve.md.");
    }
    if (!noOpen && streams.watched()) {
      Browse.open(address);
    }
  }

  private static String bracketed(InetAddress address) {
    String words = address.getHostAddress();
    return words.contains(":") ? "[" + words.replaceFirst("%.*", "") + "]" : words;
  }

  private ParameterException refused(String what) {
    return new ParameterException(command.commandLine(), what);
  }
}
