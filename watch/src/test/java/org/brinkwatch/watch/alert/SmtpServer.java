package org.brinkwatch.watch.alert;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A small mail server on this machine, which keeps what it is sent. */
final class SmtpServer implements Closeable {
  private final ServerSocket socket;
  private final List<String> mails = new CopyOnWriteArrayList<>();
  private volatile boolean refusing;
  private volatile boolean mute;

  SmtpServer() throws IOException {
    this(0);
  }

  SmtpServer(int port) throws IOException {
    socket = new ServerSocket(port, 5, InetAddress.getLoopbackAddress());
    Thread thread = new Thread(this::serve, "smtp");
    thread.setDaemon(true);
    thread.start();
  }

  int port() {
    return socket.getLocalPort();
  }

  /** Each as its lines. */
  List<String> mails() {
    return List.copyOf(mails);
  }

  /** From now on recipients are turned down. */
  void refuse(boolean refuse) {
    refusing = refuse;
  }

  /** From now on it says nothing at all. */
  void fallSilent() {
    mute = true;
  }

  private void serve() {
    while (!socket.isClosed()) {
      try {
        Socket client = socket.accept();
        if (!mute) {
          try (client) {
            talk(client);
          }
        }
      } catch (IOException e) {
        // the client or the test has gone
      }
    }
  }

  private void talk(Socket client) throws IOException {
    BufferedReader in =
        new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
    OutputStream out = client.getOutputStream();
    say(out, "220 ready");
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      String command = line.length() < 4 ? line : line.substring(0, 4);
      switch (command) {
        case "DATA" -> {
          say(out, "354 go on");
          mails.add(mail(in));
          say(out, "250 taken");
        }
        case "QUIT" -> {
          say(out, "221 bye");
          return;
        }
        case "RCPT" -> say(out, refusing ? "550 no such mailbox" : "250 ok");
        default -> say(out, "250 ok");
      }
    }
  }

  private static String mail(BufferedReader in) throws IOException {
    StringBuilder mail = new StringBuilder();
    for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
      mail.append(line).append('\n');
    }
    return mail.toString();
  }

  private static void say(OutputStream out, String words) throws IOException {
    out.write((words + "\r\n").getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
