-- Add report approval.

CREATE TABLE report_approval (
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
  note text,
  needed_by date,
  report text,
  period text,
  edition text,
  number integer,
  overridden integer,
  turned integer,
  submitted_on date,
  approved_on date,
  verb text,
  decider text,
  reason text,
  PRIMARY KEY (office_id, id),
  FOREIGN KEY (office_id, unit_id) REFERENCES unit (office_id, id)
);
CREATE INDEX report_approval_unit ON report_approval (office_id, unit_id);
CREATE INDEX report_approval_state ON report_approval (office_id, state, id);
CREATE INDEX report_approval_created_at ON report_approval (office_id, created_at, id);
CREATE INDEX report_approval_submitted_on ON report_approval (office_id, submitted_on DESC NULLS LAST, id DESC);
CREATE INDEX report_approval_approved_on ON report_approval (office_id, approved_on DESC NULLS LAST, id DESC);
CREATE INDEX report_approval_updated_at ON report_approval (office_id, updated_at, id);
CREATE INDEX report_approval_search ON report_approval USING gin (search_tokens);
ALTER TABLE report_approval ENABLE ROW LEVEL SECURITY;
CREATE POLICY office_wall ON report_approval USING (office_id = nullif(current_setting('wutong.office_id', true), '')::uuid);
GRANT SELECT, INSERT, UPDATE ON report_approval TO wutong_app;
CREATE FUNCTION find_report_approval (words tsquery, patterns text[], most integer) RETURNS SETOF uuid
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
  AS $$ BEGIN RETURN QUERY SELECT t.id FROM public.report_approval t
    WHERE t.office_id = nullif(current_setting('wutong.office_id', true), '')::uuid AND t.search_tokens @@ words AND t.search_text LIKE ALL (patterns) LIMIT most; END $$;
REVOKE ALL ON FUNCTION find_report_approval (tsquery, text[], integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION find_report_approval (tsquery, text[], integer) TO wutong_app;

-- Which edition of a report went into which case, in the order of its hand-ins: the last one is the case's, those before
-- came back. Nothing of it is ever written over.
CREATE TABLE report_submission (
  office_id uuid NOT NULL REFERENCES office (id),
  edition_id uuid NOT NULL,
  record_id uuid NOT NULL,
  handed_in_by uuid NOT NULL,
  handed_in_at timestamptz NOT NULL,
  PRIMARY KEY (office_id, edition_id),
  FOREIGN KEY (office_id, edition_id) REFERENCES report_edition (office_id, id)
);
CREATE INDEX report_submission_record ON report_submission (office_id, record_id);
ALTER TABLE report_submission ENABLE ROW LEVEL SECURITY;
CREATE POLICY office_wall ON report_submission USING (office_id = nullif(current_setting('wutong.office_id', true), '')::uuid);
GRANT SELECT, INSERT ON report_submission TO wutong_app;
