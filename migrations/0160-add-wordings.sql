-- Add wordings.

CREATE TABLE wording (
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
  wrong text,
  treatment text,
  proper text,
  ground text,
  why text,
  within text,
  reason text,
  PRIMARY KEY (office_id, id),
  FOREIGN KEY (office_id, unit_id) REFERENCES unit (office_id, id)
);
CREATE INDEX wording_unit ON wording (office_id, unit_id);
CREATE INDEX wording_state ON wording (office_id, state, id);
CREATE INDEX wording_created_at ON wording (office_id, created_at, id);
CREATE INDEX wording_wrong ON wording (office_id, wrong COLLATE "zh-x-icu" DESC NULLS LAST, id DESC);
CREATE INDEX wording_updated_at ON wording (office_id, updated_at, id);
CREATE INDEX wording_search ON wording USING gin (search_tokens);
ALTER TABLE wording ENABLE ROW LEVEL SECURITY;
CREATE POLICY office_wall ON wording USING (office_id = nullif(current_setting('wutong.office_id', true), '')::uuid);
GRANT SELECT, INSERT, UPDATE ON wording TO wutong_app;
CREATE FUNCTION find_wording (words tsquery, patterns text[], most integer) RETURNS SETOF uuid
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
  AS $$ BEGIN RETURN QUERY SELECT t.id FROM public.wording t
    WHERE t.office_id = nullif(current_setting('wutong.office_id', true), '')::uuid AND t.search_tokens @@ words AND t.search_text LIKE ALL (patterns) LIMIT most; END $$;
REVOKE ALL ON FUNCTION find_wording (tsquery, text[], integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION find_wording (tsquery, text[], integer) TO wutong_app;
