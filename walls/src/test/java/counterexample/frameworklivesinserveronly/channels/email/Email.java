package counterexample.frameworklivesinserveronly.channels.email;

import org.springframework.stereotype.Component;

/** Breaks the wall: a channel is a bean. */
@Component
public class Email {}
