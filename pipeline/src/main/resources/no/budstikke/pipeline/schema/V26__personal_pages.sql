-- Personal pages of consumers (mail and print, section 1): what was mailed with a link instead of
-- everything. Of a link only the SHA-256 of its token is kept.
CREATE TABLE personal_page (
  issuer_id    text        NOT NULL,
  request_id   uuid        NOT NULL,
  delivery_id  uuid        NOT NULL PRIMARY KEY, -- the delivery whose message first led to it
  factor       text        NOT NULL,             -- core.transform.Invitation.Factor
  letter_after integer     NOT NULL,             -- work days unopened before a letter; 0: never
  due          date,                             -- of the document
  made_at      timestamptz NOT NULL,
  ends_at      timestamptz NOT NULL,             -- no link leads to it any more
  opened_at    timestamptz,                      -- a person has acted
  not_mine_at  timestamptz,                      -- whoever has the address is not the consumer
  tries        integer     NOT NULL DEFAULT 0,   -- wrong answers since the newest link
  new_links    integer     NOT NULL DEFAULT 0,
  new_link_at  timestamptz,
  letter_id    uuid                              -- the copy on paper, where one was made
);

CREATE TABLE personal_link (
  token_hash   bytea       NOT NULL PRIMARY KEY,
  delivery_id  uuid        NOT NULL,             -- whose page
  message_id   uuid        NOT NULL,             -- the delivery that carried it
  made_at      timestamptz NOT NULL,
  expires_at   timestamptz NOT NULL,
  revoked_at   timestamptz
);
CREATE INDEX personal_link_of ON personal_link (delivery_id);

-- What happened with a page, append only; what robots fetch decides nothing.
CREATE TABLE personal_event (
  delivery_id  uuid        NOT NULL,             -- whose page
  event_id     uuid        NOT NULL,             -- version 7
  kind         text        NOT NULL,             -- pipeline.personal.PageEvent
  at           timestamptz NOT NULL,
  PRIMARY KEY (delivery_id, event_id)
);
