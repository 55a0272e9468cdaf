package no.budstikke.core.choose;

/** The channels that plans are made of. Source: product specification, table 4.3. */
public final class Channels {
  public static final ChannelId AVTALEGIRO = new ChannelId("avtalegiro");
  public static final ChannelId EFAKTURA = new ChannelId("efaktura");
  public static final ChannelId MAILBOX = new ChannelId("mailbox");
  public static final ChannelId EFAKTURA_SE = new ChannelId("efaktura-se");
  public static final ChannelId KIVRA = new ChannelId("kivra");
  public static final ChannelId AUTOGIRO = new ChannelId("autogiro");
  public static final ChannelId EMAIL = new ChannelId("email");
  public static final ChannelId PRINT = new ChannelId("print");

  private Channels() {}
}
