package no.budstikke.cli.demo;

/**
 * What is to be shown.
 *
 * @param requests how many payment requests, 2 or more
 * @param seed tells one run from another
 * @param keep whether data and logs stay when it is over
 */
record DemoSettings(long requests, long seed, boolean keep) {}
