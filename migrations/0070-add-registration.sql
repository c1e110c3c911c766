-- Add registration.

CREATE TABLE event (
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
  name_en text,
  place text,
  place_en text,
  days_from date,
  days_to date,
  quota integer,
  open_from date,
  open_until date,
  asks text[],
  check_in text,
  consent text,
  consent_en text,
  consent_version text,
  keep_months integer,
  note text,
  PRIMARY KEY (office_id, id),
  FOREIGN KEY (office_id, unit_id) REFERENCES unit (office_id, id)
);
CREATE INDEX event_unit ON event (office_id, unit_id);
CREATE INDEX event_state ON event (office_id, state, id);
CREATE INDEX event_days_from ON event (office_id, days_from DESC NULLS LAST, id DESC);
CREATE INDEX event_open_until ON event (office_id, open_until DESC NULLS LAST, id DESC);
CREATE INDEX event_created_at ON event (office_id, created_at, id);
CREATE INDEX event_search ON event USING gin (search_tokens);
ALTER TABLE event ENABLE ROW LEVEL SECURITY;
CREATE POLICY office_wall ON event USING (office_id = nullif(current_setting('wutong.office_id', true), '')::uuid);
GRANT SELECT, INSERT, UPDATE ON event TO wutong_app;
CREATE FUNCTION find_event (words tsquery, patterns text[], most integer) RETURNS SETOF uuid
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
  AS $$ BEGIN RETURN QUERY SELECT t.id FROM public.event t
    WHERE t.office_id = nullif(current_setting('wutong.office_id', true), '')::uuid AND t.search_tokens @@ words AND t.search_text LIKE ALL (patterns) LIMIT most; END $$;
REVOKE ALL ON FUNCTION find_event (tsquery, text[], integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION find_event (tsquery, text[], integer) TO wutong_app;

CREATE TABLE registration (
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
  event uuid,
  name text,
  name_latin text,
  organisation text,
  country text,
  email_cipher bytea,
  email_blind bytea,
  email_mask text,
  phone_cipher bytea,
  phone_blind bytea,
  phone_mask text,
  passport_cipher bytea,
  passport_blind bytea,
  passport_mask text,
  dietary text,
  arrival text,
  note text,
  ticket integer,
  language text,
  shown_as text,
  duplicate_of uuid,
  consent_version text,
  consent_at text,
  registered_on date,
  kept_until date,
  checked_in_on date,
  checked_in_at text,
  checked_in_by text,
  PRIMARY KEY (office_id, id),
  FOREIGN KEY (office_id, unit_id) REFERENCES unit (office_id, id),
  FOREIGN KEY (office_id, event) REFERENCES event (office_id, id),
  FOREIGN KEY (office_id, duplicate_of) REFERENCES registration (office_id, id)
);
CREATE INDEX registration_unit ON registration (office_id, unit_id);
CREATE INDEX registration_state ON registration (office_id, state, id);
CREATE INDEX registration_created_at ON registration (office_id, created_at, id);
CREATE INDEX registration_ticket ON registration (office_id, ticket DESC NULLS LAST, id DESC);
CREATE INDEX registration_registered_on ON registration (office_id, registered_on DESC NULLS LAST, id DESC);
CREATE INDEX registration_checked_in_on ON registration (office_id, checked_in_on DESC NULLS LAST, id DESC);
CREATE INDEX registration_email_blind ON registration (office_id, email_blind);
CREATE INDEX registration_phone_blind ON registration (office_id, phone_blind);
CREATE INDEX registration_passport_blind ON registration (office_id, passport_blind);
CREATE INDEX registration_search ON registration USING gin (search_tokens);
ALTER TABLE registration ENABLE ROW LEVEL SECURITY;
CREATE POLICY office_wall ON registration USING (office_id = nullif(current_setting('wutong.office_id', true), '')::uuid);
GRANT SELECT, INSERT, UPDATE ON registration TO wutong_app;
CREATE FUNCTION find_registration (words tsquery, patterns text[], most integer) RETURNS SETOF uuid
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
  AS $$ BEGIN RETURN QUERY SELECT t.id FROM public.registration t
    WHERE t.office_id = nullif(current_setting('wutong.office_id', true), '')::uuid AND t.search_tokens @@ words AND t.search_text LIKE ALL (patterns) LIMIT most; END $$;
REVOKE ALL ON FUNCTION find_registration (tsquery, text[], integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION find_registration (tsquery, text[], integer) TO wutong_app;

CREATE INDEX registration_event ON registration (office_id, event, state, ticket);

-- The secret link of a guest. token_hash: SHA-256 of what stands in the address; a copy of this table opens nothing.
CREATE TABLE registration_link (
  office_id uuid NOT NULL REFERENCES office (id),
  token_hash bytea NOT NULL,
  type text NOT NULL,
  record_id uuid NOT NULL,
  made_at timestamptz NOT NULL,
  PRIMARY KEY (office_id, token_hash)
);
ALTER TABLE registration_link ENABLE ROW LEVEL SECURITY;
CREATE POLICY office_wall ON registration_link USING (office_id = nullif(current_setting('wutong.office_id', true), '')::uuid);
GRANT SELECT, INSERT ON registration_link TO wutong_app;
