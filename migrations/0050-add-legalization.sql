-- Add legalization.

CREATE TABLE legalization (
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
  accepted_on date,
  applicant text,
  id_number_cipher bytea,
  id_number_blind bytea,
  id_number_mask text,
  phone_cipher bytea,
  phone_blind bytea,
  phone_mask text,
  channel text,
  agent text,
  agent_id_number_cipher bytea,
  agent_id_number_blind bytea,
  agent_id_number_mask text,
  country text,
  certificate text,
  bilateral boolean,
  kind text,
  subject text,
  copies integer,
  notary_number text,
  issuer text,
  speed text,
  fee_minor bigint,
  fee_currency text,
  due_on date,
  note text,
  ready_on date,
  handed_over_on date,
  receiver text,
  reason text,
  PRIMARY KEY (office_id, id),
  FOREIGN KEY (office_id, unit_id) REFERENCES unit (office_id, id)
);
CREATE INDEX legalization_unit ON legalization (office_id, unit_id);
CREATE INDEX legalization_state ON legalization (office_id, state, id);
CREATE INDEX legalization_created_at ON legalization (office_id, created_at, id);
CREATE INDEX legalization_accepted_on ON legalization (office_id, accepted_on DESC NULLS LAST, id DESC);
CREATE INDEX legalization_due_on ON legalization (office_id, due_on DESC NULLS LAST, id DESC);
CREATE INDEX legalization_id_number_blind ON legalization (office_id, id_number_blind);
CREATE INDEX legalization_phone_blind ON legalization (office_id, phone_blind);
CREATE INDEX legalization_agent_id_number_blind ON legalization (office_id, agent_id_number_blind);
CREATE INDEX legalization_search ON legalization USING gin (search_tokens);
ALTER TABLE legalization ENABLE ROW LEVEL SECURITY;
CREATE POLICY office_wall ON legalization USING (office_id = nullif(current_setting('wutong.office_id', true), '')::uuid);
GRANT SELECT, INSERT, UPDATE ON legalization TO wutong_app;
CREATE FUNCTION find_legalization (words tsquery, patterns text[], most integer) RETURNS SETOF uuid
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
  AS $$ BEGIN RETURN QUERY SELECT t.id FROM public.legalization t
    WHERE t.office_id = nullif(current_setting('wutong.office_id', true), '')::uuid AND t.search_tokens @@ words AND t.search_text LIKE ALL (patterns) LIMIT most; END $$;
REVOKE ALL ON FUNCTION find_legalization (tsquery, text[], integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION find_legalization (tsquery, text[], integer) TO wutong_app;
