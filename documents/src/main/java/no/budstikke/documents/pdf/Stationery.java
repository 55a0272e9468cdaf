package no.budstikke.documents.pdf;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Paper that is printed before the writing: typefaces, colours and logo, as the bytes with which
 * every file of one issuer and repertoire begins. Source: mail and print, section 5.3.
 */
public final class Stationery {
  private static final int BEST = 9;

  private final Map<Typeface, Letters> faces = new EnumMap<>(Typeface.class);
  private final Map<Palette.Colour, byte[]> inks = new EnumMap<>(Palette.Colour.class);
  private final Optional<Logo> logo;
  private final byte[] bytes;
  private final int[] offsets;
  private final byte[] fingerprint;

  /** Prints it with the usual typefaces; costs as much as some hundred pages. */
  public Stationery(Repertoire repertoire, Palette palette, Optional<Logo> logo) {
    this(repertoire, palette, logo, Typeface.USUAL);
  }

  /** Prints it with these typefaces. */
  public Stationery(
      Repertoire repertoire, Palette palette, Optional<Logo> logo, Set<Typeface> typefaces) {
    for (Palette.Colour colour : Palette.Colour.values()) {
      inks.put(colour, palette.operator(colour).getBytes(StandardCharsets.US_ASCII));
    }
    this.logo = logo;
    Objects objects = new Objects();
    objects.stream("<</N 3", SrgbProfile.bytes());
    Ink resources = new Ink(256);
    resources.ascii("<</Font<<");
    for (Typeface face : new TreeSet<>(typefaces)) {
      Letters letters = face.in(repertoire);
      faces.put(face, letters);
      resources.ascii("/" + face.resource() + ' ').reference(objects.next());
      letters.write(objects);
    }
    resources.ascii(">>");
    logo.ifPresent(
        picture -> {
          resources.ascii("/XObject<</Im ").reference(objects.next()).ascii(">>");
          picture.write(objects);
        });
    objects.begin().bytes(resources.ascii(">>").copy());
    objects.end();
    this.bytes = objects.out.copy();
    this.offsets = Arrays.copyOf(objects.offsets, objects.count);
    this.fingerprint = sha256().digest(bytes);
  }

  Letters face(Typeface face) {
    return java.util.Objects.requireNonNull(faces.get(face));
  }

  /** The operator that fills with a colour. */
  byte[] ink(Palette.Colour colour) {
    return java.util.Objects.requireNonNull(inks.get(colour));
  }

  /** The issuer's logo, where there is one. */
  public Optional<Logo> logo() {
    return logo;
  }

  byte[] bytes() {
    return bytes;
  }

  /** How many objects it has, numbered from 1; the last one holds the resources of a page. */
  int objects() {
    return offsets.length;
  }

  /** Where the object with this number begins. */
  int offset(int number) {
    return offsets[number - 1];
  }

  byte[] fingerprint() {
    return fingerprint;
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }

  /** Objects being written, numbered from 1. */
  static final class Objects {
    private final Ink out = new Ink(65_536).ascii("%PDF-1.7\n%\u00E2\u00E3\u00CF\u00D3\n");
    private final Press press = new Press(BEST);
    private int[] offsets = new int[64];
    private int count;

    /** The number of the next object. */
    int next() {
      return count + 1;
    }

    Ink out() {
      return out;
    }

    Ink begin() {
      offsets[count++] = out.length();
      return out.whole(count).ascii(" 0 obj\n");
    }

    Objects end() {
      out.ascii("\nendobj\n");
      return this;
    }

    /** A pressed stream. */
    Objects stream(String dictionary, byte[] plain) {
      press.stream(begin().ascii(dictionary), plain, plain.length);
      return this;
    }

    /** A stream that is pressed already. */
    Objects pressed(String dictionary, byte[] data) {
      begin().ascii(dictionary).ascii("/Length ").whole(data.length).ascii(">>stream\n");
      out.bytes(data).ascii("\nendstream\nendobj\n");
      return this;
    }
  }
}
