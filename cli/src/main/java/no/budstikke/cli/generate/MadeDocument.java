package no.budstikke.cli.generate;

import java.util.Optional;
import no.budstikke.core.request.Content;
import no.budstikke.core.request.RequestKind;

/**
 * One document made up.
 *
 * @param name file name inside a ZIP
 * @param number its document number
 * @param kind what is asked for
 * @param slip what is wrong with it on purpose, if anything
 * @param xml the document, UTF-8
 */
public record MadeDocument(
    String name, String number, RequestKind kind, Optional<Slip> slip, Content xml) {}
