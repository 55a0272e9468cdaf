-- What a batch amounts to, and why it is held (product specification, section 9.3). Counted only for
-- issuers who have a guard.
ALTER TABLE batch
  ADD COLUMN kind        text   NOT NULL DEFAULT '',   -- kind of all its documents, or 'mixed'
  ADD COLUMN minor       bigint NOT NULL DEFAULT 0,    -- what the accepted ones come to together
  ADD COLUMN largest     bigint NOT NULL DEFAULT 0,    -- the largest amount among them
  ADD COLUMN recipients  bigint NOT NULL DEFAULT 0,
  ADD COLUMN repeated    bigint NOT NULL DEFAULT 0,    -- people with two or more
  ADD COLUMN printed     bigint NOT NULL DEFAULT 0,    -- routed by post so far
  ADD COLUMN objections  text[] NOT NULL DEFAULT '{}'; -- core.choose.BatchGuard.Objection
