-- Which rule sets a verdict rests on (input format, sections 1 and 12): a handful of rows, named by
-- every request.
CREATE TABLE law (
  law_id   integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  rulesets text    NOT NULL UNIQUE   -- names and versions, with commas between
);

ALTER TABLE request
  ADD COLUMN law_id integer;         -- of its verdict; none for those from before there were any
