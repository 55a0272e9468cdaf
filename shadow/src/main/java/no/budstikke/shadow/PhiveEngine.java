package no.budstikke.shadow;

import com.helger.diagnostics.error.IError;
import com.helger.io.resource.inmemory.ReadableResourceByteArray;
import com.helger.phive.api.execute.ValidationExecutionManager;
import com.helger.phive.api.executorset.IValidationExecutorSet;
import com.helger.phive.api.executorset.ValidationExecutorSetRegistry;
import com.helger.phive.api.result.ValidationResult;
import com.helger.phive.api.result.ValidationResultList;
import com.helger.phive.api.validity.IValidityDeterminator;
import com.helger.phive.xml.source.IValidationSourceXML;
import com.helger.phive.xml.source.ValidationSourceXML;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import no.budstikke.documents.official.OfficialEngine;
import no.budstikke.documents.official.Opinion;
import no.budstikke.documents.official.Opinion.Outcome;

/** Schema and both style sheets, run by phive; everything is built once. */
public final class PhiveEngine implements OfficialEngine {
  private static final Map<String, String> PREFIXES =
      Map.of(
          "urn:oasis:names:specification:ubl:schema:xsd:Invoice-2", "inv:",
          "urn:oasis:names:specification:ubl:schema:xsd:CreditNote-2", "cn:",
          "urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2", "cac:",
          "urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2", "cbc:",
          "urn:oasis:names:specification:ubl:schema:xsd:CommonExtensionComponents-2", "ext:");

  private static final Pattern STEP =
      Pattern.compile("\\*:([^\\[]+)\\[namespace-uri\\(\\)='([^']*)']");
  private static final Pattern CREDIT_NOTE = Pattern.compile("<(?:[\\w.-]+:)?CreditNote[\\s>]");

  private final PeppolRelease release;
  private final IValidationExecutorSet<IValidationSourceXML> invoice;
  private final IValidationExecutorSet<IValidationSourceXML> creditNote;

  /** Makes phive ready with the newest release. */
  public PhiveEngine() {
    this(PeppolRelease.newest());
  }

  /** Makes phive ready with a release. */
  public PhiveEngine(PeppolRelease release) {
    ValidationExecutorSetRegistry<IValidationSourceXML> registry =
        new ValidationExecutorSetRegistry<>();
    release.registration().accept(registry);
    this.release = release;
    invoice = Objects.requireNonNull(registry.getOfID(release.documents().getFirst()));
    creditNote = Objects.requireNonNull(registry.getOfID(release.documents().getLast()));
  }

  @Override
  public String name() {
    return "phive, Peppol " + release.version();
  }

  @Override
  public Opinion judge(byte[] document) {
    Set<String> violations = new TreeSet<>();
    boolean schema = true;
    for (ValidationResult result : validate(document)) {
      for (IError error : result.getErrorList()) {
        if (error.getErrorID() != null) {
          violations.add(written(error));
        } else if (error.isError()) {
          return new Opinion(schema ? Outcome.SCHEMA_FAULTS : Outcome.NOT_COMPUTED, Set.of());
        }
        // What Saxon remarks on its own, a pattern that cannot be matched, is no violation.
      }
      schema = false;
    }
    return new Opinion(Outcome.RULES_RUN, violations);
  }

  private ValidationResultList validate(byte[] document) {
    String text = new String(document, StandardCharsets.UTF_8);
    return ValidationExecutionManager.executeValidation(
        IValidityDeterminator.createDefault(),
        CREDIT_NOTE.matcher(text).find() ? creditNote : invoice,
        ValidationSourceXML.create(new ReadableResourceByteArray("document.xml", document)));
  }

  private static String written(IError error) {
    return Opinion.violation(
        Objects.requireNonNull(error.getErrorID()),
        error.isError(),
        place(Objects.requireNonNullElse(error.getErrorFieldName(), "")));
  }

  /** The path of an official report with the prefixes that we use. */
  public static String place(String location) {
    return STEP.matcher(location)
        .replaceAll(
            step ->
                PREFIXES.getOrDefault(step.group(2), "Q{" + step.group(2) + "}") + step.group(1));
  }
}
