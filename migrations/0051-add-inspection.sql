-- Add inspection.

CREATE TABLE inspection (
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
  parent uuid,
  place integer,
  level text,
  feedback_on date,
  unit uuid,
  responsible uuid,
  deadline date,
  standard text,
  progress integer,
  news text,
  closed_on date,
  decider text,
  reason text,
  PRIMARY KEY (office_id, id),
  FOREIGN KEY (office_id, unit_id) REFERENCES unit (office_id, id),
  FOREIGN KEY (office_id, parent) REFERENCES inspection (office_id, id),
  FOREIGN KEY (office_id, unit) REFERENCES unit (office_id, id),
  FOREIGN KEY (office_id, responsible) REFERENCES person (office_id, id)
);
CREATE INDEX inspection_unit ON inspection (office_id, unit_id);
CREATE INDEX inspection_state ON inspection (office_id, state, id);
CREATE INDEX inspection_created_at ON inspection (office_id, created_at, id);
CREATE INDEX inspection_deadline ON inspection (office_id, deadline DESC NULLS LAST, id DESC);
CREATE INDEX inspection_updated_at ON inspection (office_id, updated_at, id);
CREATE INDEX inspection_feedback_on ON inspection (office_id, feedback_on DESC NULLS LAST, id DESC);
CREATE INDEX inspection_closed_on ON inspection (office_id, closed_on DESC NULLS LAST, id DESC);
CREATE INDEX inspection_tree ON inspection (office_id, parent);
CREATE INDEX inspection_search ON inspection USING gin (search_tokens);
ALTER TABLE inspection ENABLE ROW LEVEL SECURITY;
CREATE POLICY office_wall ON inspection USING (office_id = nullif(current_setting('wutong.office_id', true), '')::uuid);
GRANT SELECT, INSERT, UPDATE ON inspection TO wutong_app;
CREATE FUNCTION find_inspection (words tsquery, patterns text[], most integer) RETURNS SETOF uuid
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
  AS $$ BEGIN RETURN QUERY SELECT t.id FROM public.inspection t
    WHERE t.office_id = nullif(current_setting('wutong.office_id', true), '')::uuid AND t.search_tokens @@ words AND t.search_text LIKE ALL (patterns) LIMIT most; END $$;
REVOKE ALL ON FUNCTION find_inspection (tsquery, text[], integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION find_inspection (tsquery, text[], integer) TO wutong_app;
