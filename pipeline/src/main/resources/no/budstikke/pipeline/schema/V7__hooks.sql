-- What counterparts have called us about, as it came, each call once (design, section 5). Stored
-- before it is answered; worked on from a reply cursor, which holds the last number.
CREATE TABLE hook_call (
  channel  text        NOT NULL,
  number   bigint      NOT NULL,   -- rising in the order in which calls became visible
  call_id  text        NOT NULL,   -- the counterpart's, the same when it calls again
  came_at  timestamptz NOT NULL,
  body     bytea       NOT NULL,
  PRIMARY KEY (channel, number),
  UNIQUE (channel, call_id)
);
