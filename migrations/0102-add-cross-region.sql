-- Groups that are joined or formed elsewhere, members from outside with the letters to their offices, personnel filings.

ALTER TABLE delegation ADD COLUMN formed text;

ALTER TABLE delegation ADD COLUMN former text;

ALTER TABLE delegation ADD COLUMN former_office text;

ALTER TABLE delegation ADD COLUMN task_number text;

ALTER TABLE delegation ADD COLUMN task_on date;

CREATE TABLE consultation (
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
  office text,
  places text,
  note text,
  name text,
  delegation_name text,
  unit uuid,
  task text,
  travel_from date,
  travel_to date,
  days integer,
  persons integer,
  letter_number text,
  sent_on date,
  reply_due_on date,
  replied_on date,
  reply_number text,
  declined text,
  notice_number text,
  notice_on date,
  taken_back_on date,
  reason text,
  PRIMARY KEY (office_id, id),
  FOREIGN KEY (office_id, unit_id) REFERENCES unit (office_id, id),
  FOREIGN KEY (office_id, delegation) REFERENCES delegation (office_id, id),
  FOREIGN KEY (office_id, unit) REFERENCES unit (office_id, id)
);
CREATE INDEX consultation_unit ON consultation (office_id, unit_id);
CREATE INDEX consultation_state ON consultation (office_id, state, id);
CREATE INDEX consultation_created_at ON consultation (office_id, created_at, id);
CREATE INDEX consultation_sent_on ON consultation (office_id, sent_on DESC NULLS LAST, id DESC);
CREATE INDEX consultation_reply_due_on ON consultation (office_id, reply_due_on DESC NULLS LAST, id DESC);
CREATE INDEX consultation_replied_on ON consultation (office_id, replied_on DESC NULLS LAST, id DESC);
CREATE INDEX consultation_notice_on ON consultation (office_id, notice_on DESC NULLS LAST, id DESC);
CREATE INDEX consultation_delegation ON consultation (office_id, delegation);
CREATE INDEX consultation_search ON consultation USING gin (search_tokens);
ALTER TABLE consultation ENABLE ROW LEVEL SECURITY;
CREATE POLICY office_wall ON consultation USING (office_id = nullif(current_setting('wutong.office_id', true), '')::uuid);
GRANT SELECT, INSERT, UPDATE ON consultation TO wutong_app;
CREATE FUNCTION find_consultation (words tsquery, patterns text[], most integer) RETURNS SETOF uuid
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
  AS $$ BEGIN RETURN QUERY SELECT t.id FROM public.consultation t
    WHERE t.office_id = nullif(current_setting('wutong.office_id', true), '')::uuid AND t.search_tokens @@ words AND t.search_text LIKE ALL (patterns) LIMIT most; END $$;
REVOKE ALL ON FUNCTION find_consultation (tsquery, text[], integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION find_consultation (tsquery, text[], integer) TO wutong_app;

CREATE TABLE consultation_members (
  office_id uuid NOT NULL REFERENCES office (id),
  parent_id uuid NOT NULL,
  id uuid NOT NULL,
  position integer NOT NULL,
  name text,
  employer text,
  post text,
  rank text,
  PRIMARY KEY (office_id, parent_id, id),
  FOREIGN KEY (office_id, parent_id) REFERENCES consultation (office_id, id)
);
ALTER TABLE consultation_members ENABLE ROW LEVEL SECURITY;
CREATE POLICY office_wall ON consultation_members USING (office_id = nullif(current_setting('wutong.office_id', true), '')::uuid);
GRANT SELECT, INSERT, UPDATE, DELETE ON consultation_members TO wutong_app;

CREATE TABLE delegation_outsiders (
  office_id uuid NOT NULL REFERENCES office (id),
  parent_id uuid NOT NULL,
  id uuid NOT NULL,
  position integer NOT NULL,
  name text,
  role text,
  employer text,
  post text,
  rank text,
  office text,
  region text,
  PRIMARY KEY (office_id, parent_id, id),
  FOREIGN KEY (office_id, parent_id) REFERENCES delegation (office_id, id)
);
ALTER TABLE delegation_outsiders ENABLE ROW LEVEL SECURITY;
CREATE POLICY office_wall ON delegation_outsiders USING (office_id = nullif(current_setting('wutong.office_id', true), '')::uuid);
GRANT SELECT, INSERT, UPDATE, DELETE ON delegation_outsiders TO wutong_app;

CREATE TABLE personnel_filing (
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
  person uuid,
  kind text,
  authority text,
  delegation uuid,
  secrecy_level text,
  last_trip text,
  note text,
  person_name text,
  unit uuid,
  post text,
  rank text,
  gender text,
  born_on date,
  delegation_name text,
  task text,
  travel_from date,
  travel_to date,
  sent_on date,
  filed_on date,
  number text,
  valid_to date,
  refused_on date,
  revoked_on date,
  reason text,
  PRIMARY KEY (office_id, id),
  FOREIGN KEY (office_id, unit_id) REFERENCES unit (office_id, id),
  FOREIGN KEY (office_id, person) REFERENCES person (office_id, id),
  FOREIGN KEY (office_id, delegation) REFERENCES delegation (office_id, id),
  FOREIGN KEY (office_id, unit) REFERENCES unit (office_id, id)
);
CREATE INDEX personnel_filing_unit ON personnel_filing (office_id, unit_id);
CREATE INDEX personnel_filing_state ON personnel_filing (office_id, state, id);
CREATE INDEX personnel_filing_created_at ON personnel_filing (office_id, created_at, id);
CREATE INDEX personnel_filing_filed_on ON personnel_filing (office_id, filed_on DESC NULLS LAST, id DESC);
CREATE INDEX personnel_filing_valid_to ON personnel_filing (office_id, valid_to DESC NULLS LAST, id DESC);
CREATE INDEX personnel_filing_refused_on ON personnel_filing (office_id, refused_on DESC NULLS LAST, id DESC);
CREATE INDEX personnel_filing_delegation ON personnel_filing (office_id, delegation);
CREATE INDEX personnel_filing_search ON personnel_filing USING gin (search_tokens);
ALTER TABLE personnel_filing ENABLE ROW LEVEL SECURITY;
CREATE POLICY office_wall ON personnel_filing USING (office_id = nullif(current_setting('wutong.office_id', true), '')::uuid);
GRANT SELECT, INSERT, UPDATE ON personnel_filing TO wutong_app;
CREATE FUNCTION find_personnel_filing (words tsquery, patterns text[], most integer) RETURNS SETOF uuid
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
  AS $$ BEGIN RETURN QUERY SELECT t.id FROM public.personnel_filing t
    WHERE t.office_id = nullif(current_setting('wutong.office_id', true), '')::uuid AND t.search_tokens @@ words AND t.search_text LIKE ALL (patterns) LIMIT most; END $$;
REVOKE ALL ON FUNCTION find_personnel_filing (tsquery, text[], integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION find_personnel_filing (tsquery, text[], integer) TO wutong_app;
