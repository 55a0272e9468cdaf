package no.budstikke.channels.kivra.camt;

import java.io.IOException;
import java.io.OutputStream;
import java.time.temporal.ChronoUnit;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes files as Kivra does, for its simulation and for tests. */
public final class CamtWriter {
  private static final int OCR_SHORTEST = 2;

  private final XMLStreamWriter xml;
  private final CamtFile file;

  private CamtWriter(XMLStreamWriter xml, CamtFile file) {
    this.xml = xml;
    this.file = file;
  }

  /** Writes to a stream that stays the caller's to close. */
  public static void write(CamtFile file, OutputStream out) throws IOException {
    try {
      XMLStreamWriter xml =
          XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
      new CamtWriter(xml, file).write();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IOException("The file cannot be written.", e);
    }
  }

  private void write() throws XMLStreamException {
    String written = file.written().truncatedTo(ChronoUnit.SECONDS).toString();
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeStartElement("Document");
    xml.writeDefaultNamespace(file.version().namespace());
    open("BkToCstmrDbtCdtNtfctn");
    open("GrpHdr");
    text("MsgId", "KIVRA-" + file.written().getEpochSecond());
    text("CreDtTm", written);
    close();
    int number = 0;
    for (CamtFile.Notice notice : file.notices()) {
      notice(notice, ++number, written);
    }
    close();
    close();
    xml.writeEndDocument();
  }

  private void notice(CamtFile.Notice notice, int number, String written)
      throws XMLStreamException {
    open("Ntfctn");
    text("Id", file.written().getEpochSecond() + "-" + number);
    text("CreDtTm", written);
    open("Acct", "Id", "Othr");
    text("Id", notice.account().formatted());
    open("SchmeNm");
    text("Prtry", "BGNR");
    close(4);
    open("TxsSummry", "TtlNtries");
    text("NbOfNtries", Integer.toString(notice.postings().size()));
    text("Sum", Kronor.write(notice.postings().stream().mapToLong(p -> Math.abs(p.ore())).sum()));
    close(2);
    for (CamtFile.Posting posting : notice.postings()) {
      entry(posting);
    }
    close();
  }

  private void entry(CamtFile.Posting posting) throws XMLStreamException {
    String direction = posting.ore() < 0 ? "DBIT" : "CRDT";
    open("Ntry");
    amount(posting);
    text("CdtDbtInd", direction);
    if (file.version() == CamtVersion.V02) {
      text("Sts", "BOOK");
    } else {
      open("Sts");
      text("Prtry", "PAID");
      close();
    }
    open("BookgDt");
    text("Dt", posting.day().toString());
    close();
    text("AcctSvcrRef", posting.key());
    open("BkTxCd", "Domn");
    text("Cd", "PMNT");
    open("Fmly");
    text("Cd", "RCDT");
    text("SubFmlyCd", "VCOM");
    close(3);
    open("NtryDtls", "TxDtls");
    detail(posting, direction);
    close(3);
  }

  private void detail(CamtFile.Posting posting, String direction) throws XMLStreamException {
    open("Refs");
    text("AcctSvcrRef", posting.key());
    close();
    if (file.version() == CamtVersion.V02) {
      open("AmtDtls", "TxAmt");
      amount(posting);
      close(2);
      open("RltdPties", "Dbtr");
    } else {
      amount(posting);
      text("CdtDbtInd", direction);
      open("RltdPties", "Dbtr", "Pty");
    }
    text("Nm", "Not available");
    close(file.version() == CamtVersion.V02 ? 2 : 3);
    if (posting.reference().isEmpty()) {
      return;
    }
    open("RmtInf");
    if (isNumber(posting.reference())) {
      open("Strd", "CdtrRefInf", "Tp", "CdOrPrtry");
      text("Cd", "SCOR");
      close(2);
      text("Ref", posting.reference());
      close(2);
    } else {
      text("Ustrd", posting.reference());
    }
    close();
  }

  private static boolean isNumber(String reference) {
    return reference.length() >= OCR_SHORTEST && reference.chars().allMatch(Character::isDigit);
  }

  private void amount(CamtFile.Posting posting) throws XMLStreamException {
    xml.writeStartElement("Amt");
    xml.writeAttribute("Ccy", "SEK");
    xml.writeCharacters(Kronor.write(posting.ore()));
    xml.writeEndElement();
  }

  private void open(String... names) throws XMLStreamException {
    for (String name : names) {
      xml.writeStartElement(name);
    }
  }

  private void close() throws XMLStreamException {
    xml.writeEndElement();
  }

  private void close(int levels) throws XMLStreamException {
    for (int i = 0; i < levels; i++) {
      close();
    }
  }

  private void text(String name, String text) throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(text);
    xml.writeEndElement();
  }
}
