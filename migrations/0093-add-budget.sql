-- Add budget.

ALTER TABLE delegation ADD COLUMN daily_source text;

ALTER TABLE delegation ADD COLUMN budget_minor bigint;

ALTER TABLE delegation ADD COLUMN budget_currency text;

ALTER TABLE delegation_legs ADD COLUMN hosted text[];

ALTER TABLE delegation_legs ADD COLUMN nights integer;

ALTER TABLE delegation_legs ADD COLUMN as_country text;

ALTER TABLE delegation_legs ADD COLUMN standard text;

ALTER TABLE delegation_legs ADD COLUMN paid_days integer;

ALTER TABLE delegation_legs ADD COLUMN lodging_minor bigint;

ALTER TABLE delegation_legs ADD COLUMN lodging_currency text;

ALTER TABLE delegation_legs ADD COLUMN meals_minor bigint;

ALTER TABLE delegation_legs ADD COLUMN meals_currency text;

ALTER TABLE delegation_legs ADD COLUMN incidentals_minor bigint;

ALTER TABLE delegation_legs ADD COLUMN incidentals_currency text;

ALTER TABLE delegation_legs ADD COLUMN how text;

CREATE TABLE delegation_rates (
  office_id uuid NOT NULL REFERENCES office (id),
  parent_id uuid NOT NULL,
  id uuid NOT NULL,
  position integer NOT NULL,
  currency text,
  per100 numeric,
  quoted_on date,
  source text,
  PRIMARY KEY (office_id, parent_id, id),
  FOREIGN KEY (office_id, parent_id) REFERENCES delegation (office_id, id)
);
ALTER TABLE delegation_rates ENABLE ROW LEVEL SECURITY;
CREATE POLICY office_wall ON delegation_rates USING (office_id = nullif(current_setting('wutong.office_id', true), '')::uuid);
GRANT SELECT, INSERT, UPDATE, DELETE ON delegation_rates TO wutong_app;
