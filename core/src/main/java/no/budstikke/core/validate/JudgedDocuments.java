package no.budstikke.core.validate;

/**
 * Where documents go while an envelope is read, one at a time; may block to slow the reader down.
 */
@FunctionalInterface
public interface JudgedDocuments {
  void next(Judged document);
}
