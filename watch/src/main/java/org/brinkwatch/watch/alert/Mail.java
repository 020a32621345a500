package org.brinkwatch.watch.alert;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Properties;

/** Sends an alert as a mail, with its id in the Message-ID. */
final class Mail implements Sink {
  private final String name;
  private final MailSettings settings;

  Mail(String name, MailSettings settings) {
    this.name = name;
    this.settings = settings;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public void send(Notice notice, Instant now) throws IOException {
    Session session = Session.getInstance(properties());
    try (Transport transport = session.getTransport()) {
      MimeMessage message = message(session, notice, now);
      if (settings.user().isEmpty()) {
        transport.connect();
      } else {
        transport.connect(settings.user(), settings.password());
      }
      transport.sendMessage(message, message.getAllRecipients());
    } catch (MessagingException e) {
      throw new IOException("the mail server " + settings + " did not take it: " + why(e), e);
    }
  }

  private static String why(MessagingException e) {
    Throwable cause = e;
    while (cause instanceof MessagingException mail && mail.getNextException() != null) {
      cause = mail.getNextException();
    }
    return String.valueOf(cause.getMessage()).strip();
  }

  private MimeMessage message(Session session, Notice notice, Instant now)
      throws MessagingException {
    MimeMessage message = new Identified(session, id(notice));
    message.setFrom(new InternetAddress(settings.from()));
    for (String recipient : settings.to()) {
      message.addRecipient(Message.RecipientType.TO, new InternetAddress(recipient));
    }
    message.setSubject(notice.subject(), StandardCharsets.UTF_8.name());
    message.setSentDate(Date.from(now));
    message.setText(notice.text(), StandardCharsets.UTF_8.name());
    message.saveChanges();
    return message;
  }

  private String id(Notice notice) {
    return "<"
        + notice.id()
        + "@"
        + settings.from().replaceAll(".*@", "").replaceAll("[^\\w.-]", "")
        + ">";
  }

  /** Under the same id each time: the program that receives it can tell. */
  private static final class Identified extends MimeMessage {
    private final String id;

    Identified(Session session, String id) {
      super(session);
      this.id = id;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", id);
    }
  }

  private Properties properties() {
    Properties properties = new Properties();
    String patience = Long.toString(settings.patience().toMillis());
    properties.put("mail.transport.protocol", "smtp");
    properties.put("mail.smtp.host", settings.host());
    properties.put("mail.smtp.port", Integer.toString(settings.port()));
    properties.put("mail.smtp.connectiontimeout", patience);
    properties.put("mail.smtp.timeout", patience);
    properties.put("mail.smtp.writetimeout", patience);
    // else the name of this machine is looked up, and told
    properties.put("mail.smtp.localhost", "localhost");
    properties.put("mail.smtp.auth", Boolean.toString(!settings.user().isEmpty()));
    properties.put(
        "mail.smtp.starttls.required", Boolean.toString(settings.security().equals("starttls")));
    properties.put(
        "mail.smtp.starttls.enable", Boolean.toString(settings.security().equals("starttls")));
    properties.put("mail.smtp.ssl.enable", Boolean.toString(settings.security().equals("tls")));
    properties.put("mail.smtp.ssl.checkserveridentity", "true");
    return properties;
  }
}
