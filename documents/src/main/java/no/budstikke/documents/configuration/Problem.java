package no.budstikke.documents.configuration;

/**
 * One mistake in a configuration.
 *
 * @param place for example {@code accounts[0].account}; empty for the whole
 * @param sentence what is wrong there, without the value
 */
public record Problem(String place, String sentence) {}
