-- Add annual plan.

CREATE TABLE annual_plan (
  office_id uuid NOT NULL REFERENCES office (id),
  id uuid NOT NULL,
  unit_id uuid NOT NULL,
  state text NOT NULL,
  version integer NOT NULL,
  created_at timestamptz NOT NULL,
  created_by uuid NOT NULL,
  updated_at timestamptz NOT NULL,
  updated_by uuid NOT NULL,
  search_text text NOT NULL,
  search_tokens tsvector NOT NULL,
  name text,
  unit uuid,
  year integer,
  note text,
  batches integer,
  persons integer,
  batches_apart integer,
  submitted_on date,
  reported_on date,
  quota integer,
  approved_on date,
  plan_number text,
  changed_on date,
  verb text,
  decider text,
  reason text,
  PRIMARY KEY (office_id, id),
  FOREIGN KEY (office_id, unit_id) REFERENCES unit (office_id, id),
  FOREIGN KEY (office_id, unit) REFERENCES unit (office_id, id)
);
CREATE INDEX annual_plan_unit ON annual_plan (office_id, unit_id);
CREATE INDEX annual_plan_state ON annual_plan (office_id, state, id);
CREATE INDEX annual_plan_created_at ON annual_plan (office_id, created_at, id);
CREATE INDEX annual_plan_year ON annual_plan (office_id, year DESC NULLS LAST, id DESC);
CREATE INDEX annual_plan_approved_on ON annual_plan (office_id, approved_on DESC NULLS LAST, id DESC);
CREATE INDEX annual_plan_updated_at ON annual_plan (office_id, updated_at, id);
CREATE INDEX annual_plan_reported_on ON annual_plan (office_id, reported_on DESC NULLS LAST, id DESC);
CREATE INDEX annual_plan_search ON annual_plan USING gin (search_tokens);
ALTER TABLE annual_plan ENABLE ROW LEVEL SECURITY;
CREATE POLICY office_wall ON annual_plan USING (office_id = nullif(current_setting('wutong.office_id', true), '')::uuid);
GRANT SELECT, INSERT, UPDATE ON annual_plan TO wutong_app;
CREATE FUNCTION find_annual_plan (words tsquery, patterns text[], most integer) RETURNS SETOF uuid
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
  AS $$ BEGIN RETURN QUERY SELECT t.id FROM public.annual_plan t
    WHERE t.office_id = nullif(current_setting('wutong.office_id', true), '')::uuid AND t.search_tokens @@ words AND t.search_text LIKE ALL (patterns) LIMIT most; END $$;
REVOKE ALL ON FUNCTION find_annual_plan (tsquery, text[], integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION find_annual_plan (tsquery, text[], integer) TO wutong_app;

CREATE TABLE annual_plan_lines (
  office_id uuid NOT NULL REFERENCES office (id),
  parent_id uuid NOT NULL,
  id uuid NOT NULL,
  position integer NOT NULL,
  place integer,
  task text,
  category text,
  country text,
  others text,
  month integer,
  batches integer,
  persons integer,
  rank text,
  list text,
  PRIMARY KEY (office_id, parent_id, id),
  FOREIGN KEY (office_id, parent_id) REFERENCES annual_plan (office_id, id)
);
ALTER TABLE annual_plan_lines ENABLE ROW LEVEL SECURITY;
CREATE POLICY office_wall ON annual_plan_lines USING (office_id = nullif(current_setting('wutong.office_id', true), '')::uuid);
GRANT SELECT, INSERT, UPDATE, DELETE ON annual_plan_lines TO wutong_app;

ALTER TABLE delegation ADD COLUMN plan uuid;

ALTER TABLE delegation ADD COLUMN plan_line integer;

ALTER TABLE delegation ADD COLUMN plan_note text;

ALTER TABLE delegation ADD COLUMN planned text;

ALTER TABLE delegation ADD FOREIGN KEY (office_id, plan) REFERENCES annual_plan (office_id, id);

-- Not a filter of the list: the use of a plan is counted by it.
CREATE INDEX delegation_plan ON delegation (office_id, plan);
