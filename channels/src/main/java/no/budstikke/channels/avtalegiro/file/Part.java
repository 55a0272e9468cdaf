package no.budstikke.channels.avtalegiro.file;

/**
 * What a bank file is made of, in the order of the file: the transmission begins, orders begin,
 * have items and end, and the transmission ends. Source: AvtaleGiro, section 2.1.
 */
public sealed interface Part permits Transmission, Order, Item, OrderEnd, TransmissionEnd {}
