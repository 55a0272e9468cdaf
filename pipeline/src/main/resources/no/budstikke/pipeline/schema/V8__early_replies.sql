-- What was told about a reference that we do not know yet: a counterpart may call before our
-- hand-over is written down. Tried again on every reading, for an hour; then it is about nothing.
CREATE TABLE early_reply (
  channel    text        NOT NULL,
  reply_id   text        NOT NULL,
  reference  text        NOT NULL,
  outcome    text[]      NOT NULL,   -- name of the core.followup.Outcome, then what it says
  said_at    timestamptz NOT NULL,
  came_at    timestamptz NOT NULL DEFAULT now(),   -- by the database's clock, never the travelling one
  PRIMARY KEY (channel, reply_id)
);
