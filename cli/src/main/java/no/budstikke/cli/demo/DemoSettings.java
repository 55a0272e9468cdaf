package no.budstikke.cli.demo;

import java.nio.file.Path;

/**
 * What is to be shown.
 *
 * @param requests how many payment requests, 2 or more
 * @param seed tells one run from another
 * @param keep whether data and logs stay when it is over
 * @param pictures where the pictures of every kind are written
 */
record DemoSettings(long requests, long seed, boolean keep, Path pictures) {}
