package no.budstikke.core.choose;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the choice answers. Source: product specification, section 4. */
public sealed interface Decision {
  /** Every plan looked at, best first, with the reasons it was taken or passed over. */
  List<Considered> considered();

  /** The possible plan after the chosen one, where there are both. */
  default Optional<Considered> runnerUp() {
    return this instanceof Routed
        ? considered().stream().filter(Considered::eligible).skip(1).findFirst()
        : Optional.empty();
  }

  /** This plan, now; the eligible ones after it are the fallback chain (R-FB-3). */
  record Routed(Plan plan, List<Considered> considered) implements Decision {
    public Routed {
      considered = List.copyOf(considered);
    }
  }

  /** A register is silent: ask again until then (R-LU-4). */
  record Wait(Instant until, List<Considered> considered) implements Decision {
    public Wait {
      considered = List.copyOf(considered);
    }
  }

  /** A person must look first. */
  record Hold(HoldReason reason, List<Considered> considered) implements Decision {
    public Hold {
      considered = List.copyOf(considered);
    }
  }

  /** No legal plan is left. */
  record Undeliverable(List<Considered> considered) implements Decision {
    public Undeliverable {
      considered = List.copyOf(considered);
    }
  }
}
