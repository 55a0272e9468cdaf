package no.budstikke.documents.profile;

import no.budstikke.core.validate.Layer;
import no.budstikke.core.validate.Severity;

/**
 * One row of the profile.
 *
 * @param id a promise: retired, never reused
 * @param severity what it does to the document
 * @param layer L5, or L6 when it needs the account
 * @param businessTerm of the datum it is about, empty when there is none
 * @param check what must hold
 */
record Rule(String id, Severity severity, Layer layer, String businessTerm, Check check) {}
