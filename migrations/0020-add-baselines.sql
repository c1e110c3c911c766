-- Add baselines.

CREATE TABLE baseline (
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
  indicator text,
  period text,
  period_from date,
  period_to date,
  value numeric,
  measure text,
  quote text,
  place_from integer,
  place_to integer,
  note text,
  set_aside_for text,
  PRIMARY KEY (office_id, id),
  FOREIGN KEY (office_id, unit_id) REFERENCES unit (office_id, id)
);
CREATE INDEX baseline_unit ON baseline (office_id, unit_id);
CREATE INDEX baseline_state ON baseline (office_id, state, id);
CREATE INDEX baseline_period_from ON baseline (office_id, period_from DESC NULLS LAST, id DESC);
CREATE INDEX baseline_name ON baseline (office_id, name COLLATE "zh-x-icu" DESC NULLS LAST, id DESC);
CREATE INDEX baseline_created_at ON baseline (office_id, created_at, id);
CREATE INDEX baseline_search ON baseline USING gin (search_tokens);
ALTER TABLE baseline ENABLE ROW LEVEL SECURITY;
CREATE POLICY office_wall ON baseline USING (office_id = nullif(current_setting('wutong.office_id', true), '')::uuid);
GRANT SELECT, INSERT, UPDATE ON baseline TO wutong_app;
CREATE FUNCTION find_baseline (words tsquery, patterns text[], most integer) RETURNS SETOF uuid
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
  AS $$ BEGIN RETURN QUERY SELECT t.id FROM public.baseline t
    WHERE t.office_id = nullif(current_setting('wutong.office_id', true), '')::uuid AND t.search_tokens @@ words AND t.search_text LIKE ALL (patterns) LIMIT most; END $$;
REVOKE ALL ON FUNCTION find_baseline (tsquery, text[], integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION find_baseline (tsquery, text[], integer) TO wutong_app;
