package no.budstikke.channels.avtalegiro.file;

import java.util.ArrayList;
import java.util.List;
import no.budstikke.documents.fixedwidth.Code;
import no.budstikke.documents.fixedwidth.Column;
import no.budstikke.documents.fixedwidth.Day;
import no.budstikke.documents.fixedwidth.Digits;
import no.budstikke.documents.fixedwidth.Fixed;
import no.budstikke.documents.fixedwidth.Layout;
import no.budstikke.documents.fixedwidth.Layout.Fillers;
import no.budstikke.documents.fixedwidth.RecordInput;
import no.budstikke.documents.fixedwidth.Reference;
import no.budstikke.documents.fixedwidth.Text;

/** What is wrong with the file so far. Only so many remarks are kept, however long the file. */
final class Remarks {
  private static final int MOST_ERRORS = 100;
  private static final int MOST_WARNINGS = 1000;

  private final RecordInput input;
  private final Strictness strictness;
  private final Fillers fillers;
  private final List<Remark> errors = new ArrayList<>();
  private final List<Remark> warnings = new ArrayList<>();
  private long unlisted;
  private boolean stopped;

  Remarks(RecordInput input, Strictness strictness) {
    this.input = input;
    this.strictness = strictness;
    boolean checked = Check.FILLER.effect(strictness) != Check.Effect.ACCEPT;
    this.fillers = checked ? Fillers.CHECKED : Fillers.IGNORED;
  }

  /** Whether the record is as its table says; remarks on it where it is not. */
  boolean fits(Layout layout) {
    return layout.fits(input.bytes(), input.at(), fillers) || explain(layout, Check.DATE);
  }

  /** The same for a record whose dates repeat what others say. */
  boolean fitsButForDates(Layout layout) {
    return layout.fits(input.bytes(), input.at(), fillers) || explain(layout, Check.CONTROL_DATE);
  }

  void add(Check check, Column column) {
    add(check, column.from(), column.to());
  }

  void add(Check check, int from, int to) {
    add(check, Remark.of(check, Math.max(1, input.number()), from, to));
  }

  /** Remarks on the place where another record should have been. */
  void addBehind(Check check) {
    add(check, Remark.of(check, input.number() + 1, 1, TransmissionRecords.LENGTH));
  }

  /** Whether reading on is of no use. */
  boolean stopped() {
    return stopped;
  }

  List<Remark> errors() {
    return List.copyOf(errors);
  }

  List<Remark> warnings() {
    return List.copyOf(warnings);
  }

  long unlisted() {
    return unlisted;
  }

  private void add(Check check, Remark remark) {
    switch (check.effect(strictness)) {
      case REJECT -> {
        errors.add(remark);
        stopped = check.endsReading() || errors.size() == MOST_ERRORS;
      }
      case WARN -> {
        if (warnings.size() < MOST_WARNINGS) {
          warnings.add(remark);
        } else {
          unlisted++;
        }
      }
      case ACCEPT -> {
        // Nothing to say.
      }
    }
  }

  /** Whether what is wrong may be passed over. */
  private boolean explain(Layout layout, Check date) {
    boolean readable = true;
    for (Column column : layout.faults(input.bytes(), input.at(), fillers)) {
      Check check = check(column, date);
      readable &= check.effect(strictness) != Check.Effect.REJECT;
      add(check, column);
    }
    return readable;
  }

  private static Check check(Column column, Check date) {
    return switch (column) {
      case Code _, Digits _ -> Check.DIGITS;
      case Day _ -> date;
      case Fixed fixed -> fixed.isFiller() ? Check.FILLER : Check.CONSTANT;
      case Reference _ -> Check.KID;
      case Text _ -> Check.CHARACTER;
    };
  }
}
