-- The report after a trip, and the day on which it is due.

ALTER TABLE delegation ADD COLUMN report_due_on date;

-- Who is home and has not reported yet: by the general limit, for a province's own is not known here.
UPDATE delegation SET report_due_on = (returned_on + interval '1 month')::date WHERE state = 'back' AND returned_on IS NOT NULL;

CREATE INDEX delegation_report_due_on ON delegation (office_id, report_due_on DESC NULLS LAST, id DESC);

CREATE TABLE trip_report (
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
  delegation uuid,
  actual_from date,
  actual_to date,
  red_eye boolean,
  deviation text,
  places text,
  route text,
  schedule text,
  hosts text,
  invitation text,
  done text,
  undone text,
  documents_back text,
  violated boolean,
  violations text,
  spent_minor bigint,
  spent_currency text,
  hosted text,
  overspent text,
  notice_from date,
  notice_to date,
  notice_place text,
  notice_result text,
  name text,
  unit uuid,
  approval_number text,
  task text,
  approved_from date,
  approved_to date,
  approved_days integer,
  departed_on date,
  returned_on date,
  due_on date,
  actual_days integer,
  actual_persons integer,
  open_results integer,
  next_on date,
  reporter text,
  handed_in_on date,
  in_time_on date,
  accepted_on date,
  followed_on date,
  closed_on date,
  reason text,
  PRIMARY KEY (office_id, id),
  FOREIGN KEY (office_id, unit_id) REFERENCES unit (office_id, id),
  FOREIGN KEY (office_id, delegation) REFERENCES delegation (office_id, id),
  FOREIGN KEY (office_id, unit) REFERENCES unit (office_id, id)
);
CREATE INDEX trip_report_unit ON trip_report (office_id, unit_id);
CREATE INDEX trip_report_state ON trip_report (office_id, state, id);
CREATE INDEX trip_report_created_at ON trip_report (office_id, created_at, id);
CREATE INDEX trip_report_due_on ON trip_report (office_id, due_on DESC NULLS LAST, id DESC);
CREATE INDEX trip_report_handed_in_on ON trip_report (office_id, handed_in_on DESC NULLS LAST, id DESC);
CREATE INDEX trip_report_next_on ON trip_report (office_id, next_on DESC NULLS LAST, id DESC);
CREATE INDEX trip_report_delegation ON trip_report (office_id, delegation);
CREATE INDEX trip_report_search ON trip_report USING gin (search_tokens);
ALTER TABLE trip_report ENABLE ROW LEVEL SECURITY;
CREATE POLICY office_wall ON trip_report USING (office_id = nullif(current_setting('wutong.office_id', true), '')::uuid);
GRANT SELECT, INSERT, UPDATE ON trip_report TO wutong_app;
CREATE FUNCTION find_trip_report (words tsquery, patterns text[], most integer) RETURNS SETOF uuid
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
  AS $$ BEGIN RETURN QUERY SELECT t.id FROM public.trip_report t
    WHERE t.office_id = nullif(current_setting('wutong.office_id', true), '')::uuid AND t.search_tokens @@ words AND t.search_text LIKE ALL (patterns) LIMIT most; END $$;
REVOKE ALL ON FUNCTION find_trip_report (tsquery, text[], integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION find_trip_report (tsquery, text[], integer) TO wutong_app;

CREATE TABLE trip_report_travellers (
  office_id uuid NOT NULL REFERENCES office (id),
  parent_id uuid NOT NULL,
  id uuid NOT NULL,
  position integer NOT NULL,
  person uuid,
  person_name text,
  post text,
  PRIMARY KEY (office_id, parent_id, id),
  FOREIGN KEY (office_id, parent_id) REFERENCES trip_report (office_id, id),
  FOREIGN KEY (office_id, person) REFERENCES person (office_id, id)
);
CREATE INDEX trip_report_travellers_person ON trip_report_travellers (office_id, person);
ALTER TABLE trip_report_travellers ENABLE ROW LEVEL SECURITY;
CREATE POLICY office_wall ON trip_report_travellers USING (office_id = nullif(current_setting('wutong.office_id', true), '')::uuid);
GRANT SELECT, INSERT, UPDATE, DELETE ON trip_report_travellers TO wutong_app;

CREATE TABLE trip_report_results (
  office_id uuid NOT NULL REFERENCES office (id),
  parent_id uuid NOT NULL,
  id uuid NOT NULL,
  position integer NOT NULL,
  matter text,
  charge uuid,
  due_on date,
  progress text,
  done_on date,
  PRIMARY KEY (office_id, parent_id, id),
  FOREIGN KEY (office_id, parent_id) REFERENCES trip_report (office_id, id),
  FOREIGN KEY (office_id, charge) REFERENCES unit (office_id, id)
);
CREATE INDEX trip_report_results_charge ON trip_report_results (office_id, charge);
ALTER TABLE trip_report_results ENABLE ROW LEVEL SECURITY;
CREATE POLICY office_wall ON trip_report_results USING (office_id = nullif(current_setting('wutong.office_id', true), '')::uuid);
GRANT SELECT, INSERT, UPDATE, DELETE ON trip_report_results TO wutong_app;
