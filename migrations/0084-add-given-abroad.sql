-- Add given abroad.

CREATE TABLE given_abroad (
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
  given_on date,
  recipient text,
  body text,
  country text,
  paper text,
  given text[],
  persons integer,
  basis text,
  basis_text text,
  assessed_on date,
  delegation uuid,
  event uuid,
  note text,
  PRIMARY KEY (office_id, id),
  FOREIGN KEY (office_id, unit_id) REFERENCES unit (office_id, id),
  FOREIGN KEY (office_id, delegation) REFERENCES delegation (office_id, id),
  FOREIGN KEY (office_id, event) REFERENCES event (office_id, id)
);
CREATE INDEX given_abroad_unit ON given_abroad (office_id, unit_id);
CREATE INDEX given_abroad_state ON given_abroad (office_id, state, id);
CREATE INDEX given_abroad_given_on ON given_abroad (office_id, given_on DESC NULLS LAST, id DESC);
CREATE INDEX given_abroad_created_at ON given_abroad (office_id, created_at, id);
CREATE INDEX given_abroad_search ON given_abroad USING gin (search_tokens);
ALTER TABLE given_abroad ENABLE ROW LEVEL SECURITY;
CREATE POLICY office_wall ON given_abroad USING (office_id = nullif(current_setting('wutong.office_id', true), '')::uuid);
GRANT SELECT, INSERT, UPDATE ON given_abroad TO wutong_app;
CREATE FUNCTION find_given_abroad (words tsquery, patterns text[], most integer) RETURNS SETOF uuid
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
  AS $$ BEGIN RETURN QUERY SELECT t.id FROM public.given_abroad t
    WHERE t.office_id = nullif(current_setting('wutong.office_id', true), '')::uuid AND t.search_tokens @@ words AND t.search_text LIKE ALL (patterns) LIMIT most; END $$;
REVOKE ALL ON FUNCTION find_given_abroad (tsquery, text[], integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION find_given_abroad (tsquery, text[], integer) TO wutong_app;

CREATE TABLE given_abroad_people (
  office_id uuid NOT NULL REFERENCES office (id),
  parent_id uuid NOT NULL,
  id uuid NOT NULL,
  position integer NOT NULL,
  person uuid,
  consent_on date,
  PRIMARY KEY (office_id, parent_id, id),
  FOREIGN KEY (office_id, parent_id) REFERENCES given_abroad (office_id, id),
  FOREIGN KEY (office_id, person) REFERENCES person (office_id, id)
);
CREATE INDEX given_abroad_people_person ON given_abroad_people (office_id, person);
ALTER TABLE given_abroad_people ENABLE ROW LEVEL SECURITY;
CREATE POLICY office_wall ON given_abroad_people USING (office_id = nullif(current_setting('wutong.office_id', true), '')::uuid);
GRANT SELECT, INSERT, UPDATE, DELETE ON given_abroad_people TO wutong_app;
