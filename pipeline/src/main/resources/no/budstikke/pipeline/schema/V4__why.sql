-- Why, in full (product specification, section 4.4): what a decision rested on, to be replayed; what
-- registers have said; what consumers would rather have.

-- A snapshot stands in its decision's row: deflated it is smaller than a row of its own would be.
ALTER TABLE decision
  ADD COLUMN rules_version    text NOT NULL DEFAULT '',
  ADD COLUMN calendar_version text NOT NULL DEFAULT '',
  ADD COLUMN runner_up        text,            -- the possible plan after the chosen one
  ADD COLUMN price_difference bigint,          -- its price less that of the chosen one, 1/10000
  ADD COLUMN snapshot         bytea;           -- pipeline.route.SnapshotPack; none before this version
