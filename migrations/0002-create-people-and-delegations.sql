-- People, and delegations with their legs, members, inviters and funding.

CREATE TABLE delegation (
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
  category text,
  kind text,
  unit uuid,
  task text,
  secrecy text,
  travel_from date,
  travel_to date,
  days integer,
  countries integer,
  persons integer,
  requested_days integer,
  submitted_on date,
  approved_on date,
  approved_days integer,
  approved_persons integer,
  compressed_on date,
  days_saved integer,
  changed_on date,
  refused_on date,
  cancelled_on date,
  reason text,
  departed_on date,
  returned_on date,
  reported_on date,
  PRIMARY KEY (office_id, id),
  FOREIGN KEY (office_id, unit_id) REFERENCES unit (office_id, id),
  FOREIGN KEY (office_id, unit) REFERENCES unit (office_id, id)
);
CREATE INDEX delegation_unit ON delegation (office_id, unit_id);
CREATE INDEX delegation_state ON delegation (office_id, state, id);
CREATE INDEX delegation_created_at ON delegation (office_id, created_at, id);
CREATE INDEX delegation_name ON delegation (office_id, name COLLATE "zh-x-icu" DESC NULLS LAST, id DESC);
CREATE INDEX delegation_travel_from ON delegation (office_id, travel_from DESC NULLS LAST, id DESC);
CREATE INDEX delegation_approved_on ON delegation (office_id, approved_on DESC NULLS LAST, id DESC);
CREATE INDEX delegation_updated_at ON delegation (office_id, updated_at, id);
CREATE INDEX delegation_changed_on ON delegation (office_id, changed_on DESC NULLS LAST, id DESC);
CREATE INDEX delegation_cancelled_on ON delegation (office_id, cancelled_on DESC NULLS LAST, id DESC);
CREATE INDEX delegation_compressed_on ON delegation (office_id, compressed_on DESC NULLS LAST, id DESC);
CREATE INDEX delegation_search ON delegation USING gin (search_tokens);
ALTER TABLE delegation ENABLE ROW LEVEL SECURITY;
CREATE POLICY office_wall ON delegation USING (office_id = nullif(current_setting('wutong.office_id', true), '')::uuid);
GRANT SELECT, INSERT, UPDATE ON delegation TO wutong_app;
CREATE FUNCTION find_delegation (words tsquery, patterns text[], most integer) RETURNS SETOF uuid
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
  AS $$ BEGIN RETURN QUERY SELECT t.id FROM public.delegation t
    WHERE t.office_id = nullif(current_setting('wutong.office_id', true), '')::uuid AND t.search_tokens @@ words AND t.search_text LIKE ALL (patterns) LIMIT most; END $$;
REVOKE ALL ON FUNCTION find_delegation (tsquery, text[], integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION find_delegation (tsquery, text[], integer) TO wutong_app;

CREATE TABLE delegation_legs (
  office_id uuid NOT NULL REFERENCES office (id),
  parent_id uuid NOT NULL,
  id uuid NOT NULL,
  position integer NOT NULL,
  country text,
  city text,
  stay_from date,
  stay_to date,
  crossing_from date,
  crossing_to date,
  PRIMARY KEY (office_id, parent_id, id),
  FOREIGN KEY (office_id, parent_id) REFERENCES delegation (office_id, id)
);
ALTER TABLE delegation_legs ENABLE ROW LEVEL SECURITY;
CREATE POLICY office_wall ON delegation_legs USING (office_id = nullif(current_setting('wutong.office_id', true), '')::uuid);
GRANT SELECT, INSERT, UPDATE, DELETE ON delegation_legs TO wutong_app;

CREATE TABLE person (
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
  gender text,
  born_on date,
  unit uuid,
  post text,
  rank text,
  name_in_passport text,
  id_number_cipher bytea,
  id_number_blind bytea,
  id_number_mask text,
  passport_number_cipher bytea,
  passport_number_blind bytea,
  passport_number_mask text,
  retired boolean,
  note text,
  PRIMARY KEY (office_id, id),
  FOREIGN KEY (office_id, unit_id) REFERENCES unit (office_id, id),
  FOREIGN KEY (office_id, unit) REFERENCES unit (office_id, id)
);
CREATE INDEX person_unit ON person (office_id, unit_id);
CREATE INDEX person_state ON person (office_id, state, id);
CREATE INDEX person_created_at ON person (office_id, created_at, id);
CREATE INDEX person_name ON person (office_id, name COLLATE "zh-x-icu" DESC NULLS LAST, id DESC);
CREATE INDEX person_updated_at ON person (office_id, updated_at, id);
CREATE INDEX person_id_number_blind ON person (office_id, id_number_blind);
CREATE INDEX person_passport_number_blind ON person (office_id, passport_number_blind);
CREATE INDEX person_search ON person USING gin (search_tokens);
ALTER TABLE person ENABLE ROW LEVEL SECURITY;
CREATE POLICY office_wall ON person USING (office_id = nullif(current_setting('wutong.office_id', true), '')::uuid);
GRANT SELECT, INSERT, UPDATE ON person TO wutong_app;
CREATE FUNCTION find_person (words tsquery, patterns text[], most integer) RETURNS SETOF uuid
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
  AS $$ BEGIN RETURN QUERY SELECT t.id FROM public.person t
    WHERE t.office_id = nullif(current_setting('wutong.office_id', true), '')::uuid AND t.search_tokens @@ words AND t.search_text LIKE ALL (patterns) LIMIT most; END $$;
REVOKE ALL ON FUNCTION find_person (tsquery, text[], integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION find_person (tsquery, text[], integer) TO wutong_app;

CREATE TABLE delegation_members (
  office_id uuid NOT NULL REFERENCES office (id),
  parent_id uuid NOT NULL,
  id uuid NOT NULL,
  position integer NOT NULL,
  person uuid,
  role text,
  counted boolean,
  person_name text,
  post text,
  rank text,
  PRIMARY KEY (office_id, parent_id, id),
  FOREIGN KEY (office_id, parent_id) REFERENCES delegation (office_id, id),
  FOREIGN KEY (office_id, person) REFERENCES person (office_id, id)
);
CREATE INDEX delegation_members_person ON delegation_members (office_id, person);
ALTER TABLE delegation_members ENABLE ROW LEVEL SECURITY;
CREATE POLICY office_wall ON delegation_members USING (office_id = nullif(current_setting('wutong.office_id', true), '')::uuid);
GRANT SELECT, INSERT, UPDATE, DELETE ON delegation_members TO wutong_app;

CREATE TABLE delegation_inviters (
  office_id uuid NOT NULL REFERENCES office (id),
  parent_id uuid NOT NULL,
  id uuid NOT NULL,
  position integer NOT NULL,
  name text,
  country text,
  kind text,
  contact text,
  PRIMARY KEY (office_id, parent_id, id),
  FOREIGN KEY (office_id, parent_id) REFERENCES delegation (office_id, id)
);
ALTER TABLE delegation_inviters ENABLE ROW LEVEL SECURITY;
CREATE POLICY office_wall ON delegation_inviters USING (office_id = nullif(current_setting('wutong.office_id', true), '')::uuid);
GRANT SELECT, INSERT, UPDATE, DELETE ON delegation_inviters TO wutong_app;

CREATE TABLE delegation_funding (
  office_id uuid NOT NULL REFERENCES office (id),
  parent_id uuid NOT NULL,
  id uuid NOT NULL,
  position integer NOT NULL,
  item text,
  amount_minor bigint,
  amount_currency text,
  source text,
  PRIMARY KEY (office_id, parent_id, id),
  FOREIGN KEY (office_id, parent_id) REFERENCES delegation (office_id, id)
);
ALTER TABLE delegation_funding ENABLE ROW LEVEL SECURITY;
CREATE POLICY office_wall ON delegation_funding USING (office_id = nullif(current_setting('wutong.office_id', true), '')::uuid);
GRANT SELECT, INSERT, UPDATE, DELETE ON delegation_funding TO wutong_app;
