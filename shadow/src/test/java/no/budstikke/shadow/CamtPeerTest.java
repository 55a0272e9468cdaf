package no.budstikke.shadow;

import static org.assertj.core.api.Assertions.assertThat;

import com.prowidesoftware.swift.model.mx.MxCamt05400102;
import com.prowidesoftware.swift.model.mx.MxCamt05400113;
import com.prowidesoftware.swift.model.mx.dic.AccountNotification2;
import com.prowidesoftware.swift.model.mx.dic.AccountNotification24;
import com.prowidesoftware.swift.model.mx.dic.ReportEntry15;
import com.prowidesoftware.swift.model.mx.dic.ReportEntry2;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.budstikke.channels.kivra.camt.CamtFile;
import no.budstikke.channels.kivra.camt.CamtReader;
import no.budstikke.channels.kivra.camt.CamtReading;
import no.budstikke.channels.kivra.camt.CamtVersion;
import no.budstikke.channels.kivra.camt.CamtWriter;
import no.budstikke.core.request.Bankgiro;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Our reader of camt.054 beside a maintained library of ISO 20022: what either writes the other
 * reads, payment by payment (Kivra, section 11).
 */
class CamtPeerTest {
  private static final LocalDate DAY = LocalDate.of(2026, 9, 18);
  private static final List<CamtFile.Posting> POSTINGS =
      List.of(
          new CamtFile.Posting("key-1", DAY, "202600012324", 50_000),
          new CamtFile.Posting("key-2", DAY, "771554193", 71_332_599),
          new CamtFile.Posting("key-3", DAY, "KUND 77 Å", 100));

  @Test
  void theLibraryReadsFromAFileOfVersion02WhatWeRead() throws IOException {
    AccountNotification2 notice =
        MxCamt05400102.parse(written(CamtVersion.V02))
            .getBkToCstmrDbtCdtNtfctn()
            .getNtfctn()
            .getFirst();

    assertThat(notice.getAcct().getId().getOthr().getId()).isEqualTo("5402-9681");
    assertThat(notice.getTxsSummry().getTtlNtries().getSum()).isEqualByComparingTo("713826.99");
    assertThat(notice.getNtry()).extracting(CamtPeerTest::posting).isEqualTo(POSTINGS);
  }

  @Test
  void theLibraryReadsFromAFileOfVersion13WhatWeRead() throws IOException {
    AccountNotification24 notice =
        MxCamt05400113.parse(written(CamtVersion.V13))
            .getBkToCstmrDbtCdtNtfctn()
            .getNtfctn()
            .getFirst();

    assertThat(notice.getAcct().getId().getOthr().getId()).isEqualTo("5402-9681");
    assertThat(notice.getTxsSummry().getTtlNtries().getSum()).isEqualByComparingTo("713826.99");
    assertThat(notice.getNtry()).extracting(CamtPeerTest::posting).isEqualTo(POSTINGS);
  }

  @ParameterizedTest
  @EnumSource(CamtVersion.class)
  void whatTheLibraryWritesWeReadAsWhatItWas(CamtVersion version) throws IOException {
    String ours = written(version);
    String theirs =
        switch (version) {
          case V02 -> MxCamt05400102.parse(ours).document();
          case V13 -> MxCamt05400113.parse(ours).document();
        };

    assertThat(theirs).isNotEqualTo(ours);
    assertThat(read(theirs)).isEqualTo(new CamtReading(Optional.of(file(version)), List.of()));
  }

  private static CamtFile.Posting posting(ReportEntry2 entry) {
    var detail = entry.getNtryDtls().getFirst().getTxDtls().getFirst();
    assertThat(detail.getAmtDtls().getTxAmt().getAmt().getValue())
        .isEqualTo(entry.getAmt().getValue());
    var money = detail.getRmtInf();
    return new CamtFile.Posting(
        entry.getAcctSvcrRef(),
        entry.getBookgDt().getDt(),
        money.getStrd().isEmpty()
            ? money.getUstrd().getFirst()
            : money.getStrd().getFirst().getCdtrRefInf().getRef(),
        ore(entry.getAmt().getValue()));
  }

  private static CamtFile.Posting posting(ReportEntry15 entry) {
    var detail = entry.getNtryDtls().getFirst().getTxDtls().getFirst();
    assertThat(detail.getAmt().getValue()).isEqualTo(entry.getAmt().getValue());
    var money = detail.getRmtInf();
    return new CamtFile.Posting(
        entry.getAcctSvcrRef(),
        entry.getBookgDt().getDt(),
        money.getStrd().isEmpty()
            ? money.getUstrd().getFirst()
            : money.getStrd().getFirst().getCdtrRefInf().getRef(),
        ore(entry.getAmt().getValue()));
  }

  private static long ore(BigDecimal kronor) {
    return kronor.movePointRight(2).longValueExact();
  }

  private static CamtReading read(String xml) {
    return CamtReader.read(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
  }

  private static CamtFile file(CamtVersion version) {
    return new CamtFile(
        version,
        Instant.parse("2026-09-18T14:15:48Z"),
        List.of(new CamtFile.Notice(new Bankgiro("54029681"), POSTINGS)));
  }

  private static String written(CamtVersion version) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    CamtWriter.write(file(version), out);
    return out.toString(StandardCharsets.UTF_8);
  }
}
