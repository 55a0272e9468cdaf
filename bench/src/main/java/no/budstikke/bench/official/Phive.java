package no.budstikke.bench.official;

import com.helger.diagnostics.error.IError;
import com.helger.io.resource.inmemory.ReadableResourceByteArray;
import com.helger.phive.api.execute.ValidationExecutionManager;
import com.helger.phive.api.executorset.IValidationExecutorSet;
import com.helger.phive.api.executorset.ValidationExecutorSetRegistry;
import com.helger.phive.api.result.ValidationResult;
import com.helger.phive.api.result.ValidationResultList;
import com.helger.phive.api.validity.IValidityDeterminator;
import com.helger.phive.peppol.PeppolValidation2026_05;
import com.helger.phive.xml.source.IValidationSourceXML;
import com.helger.phive.xml.source.ValidationSourceXML;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** The peer: phive with the same release, schema and both style sheets, built once. */
public final class Phive {
  private final IValidationExecutorSet<IValidationSourceXML> invoice;
  private final IValidationExecutorSet<IValidationSourceXML> creditNote;

  /** Makes phive ready. */
  public Phive() {
    ValidationExecutorSetRegistry<IValidationSourceXML> registry =
        new ValidationExecutorSetRegistry<>();
    PeppolValidation2026_05.init(registry);
    invoice =
        Objects.requireNonNull(
            registry.getOfID(PeppolValidation2026_05.VID_OPENPEPPOL_INVOICE_UBL_V3));
    creditNote =
        Objects.requireNonNull(
            registry.getOfID(PeppolValidation2026_05.VID_OPENPEPPOL_CREDIT_NOTE_UBL_V3));
  }

  /** Validates an invoice. */
  public ValidationResultList validate(byte[] document) {
    return validate(invoice, document);
  }

  private static ValidationResultList validate(
      IValidationExecutorSet<IValidationSourceXML> kind, byte[] document) {
    return ValidationExecutionManager.executeValidation(
        IValidityDeterminator.createDefault(),
        kind,
        ValidationSourceXML.create(new ReadableResourceByteArray("invoice.xml", document)));
  }

  /**
   * The violated rules as {@code id flag place}, sorted. What Saxon remarks on its own, a pattern
   * that cannot be matched, has no id and is no violation.
   */
  public Set<String> check(byte[] document) {
    Set<String> found = new TreeSet<>();
    boolean invoiced = !new String(document, StandardCharsets.UTF_8).contains("<CreditNote ");
    for (ValidationResult result : validate(invoiced ? invoice : creditNote, document)) {
      for (IError error : result.getErrorList()) {
        if (error.getErrorID() != null || error.isError()) {
          found.add(written(error));
        }
      }
    }
    return found;
  }

  private static String written(IError error) {
    return error.getErrorID()
        + (error.isError() ? " fatal " : " warning ")
        + OfficialSheets.place(Objects.requireNonNullElse(error.getErrorFieldName(), ""));
  }
}
