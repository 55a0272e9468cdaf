package no.budstikke.pipeline.postgres;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.support.SqlArrayValue;

/** Values as set-based statements take them: one array a column. */
public final class Columns {
  private Columns() {}

  /** For {@code uuid[]}. */
  public static SqlArrayValue uuids(Collection<? extends @Nullable UUID> values) {
    return new SqlArrayValue("uuid", values.toArray());
  }

  /** For {@code text[]}; an element may be absent. */
  public static SqlArrayValue texts(Collection<? extends @Nullable String> values) {
    return new SqlArrayValue("text", values.toArray());
  }

  /** For {@code integer[]}. */
  public static SqlArrayValue ints(Collection<Integer> values) {
    return new SqlArrayValue("int4", values.toArray());
  }

  /** For {@code bigint[]}. */
  public static SqlArrayValue longs(Collection<Long> values) {
    return new SqlArrayValue("int8", values.toArray());
  }

  /** For {@code boolean[]}. */
  public static SqlArrayValue flags(Collection<Boolean> values) {
    return new SqlArrayValue("bool", values.toArray());
  }

  /** For {@code bytea[]}. */
  public static SqlArrayValue blobs(List<byte[]> values) {
    return new SqlArrayValue("bytea", (Object[]) values.toArray(new byte[0][]));
  }

  /** For {@code timestamptz}. */
  public static OffsetDateTime time(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
