-- Figures that no record counts: what is asked for, what was reported, and what should be reached.

CREATE TABLE reported_indicator (
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
  code text,
  area text,
  nature text,
  measure text,
  definition text,
  aliases text,
  decimals integer,
  lower_is_better boolean,
  often text,
  due_days integer,
  unit uuid,
  stopped_for text,
  PRIMARY KEY (office_id, id),
  FOREIGN KEY (office_id, unit_id) REFERENCES unit (office_id, id),
  FOREIGN KEY (office_id, unit) REFERENCES unit (office_id, id)
);
CREATE INDEX reported_indicator_unit ON reported_indicator (office_id, unit_id);
CREATE INDEX reported_indicator_state ON reported_indicator (office_id, state, id);
CREATE INDEX reported_indicator_created_at ON reported_indicator (office_id, created_at, id);
CREATE INDEX reported_indicator_name ON reported_indicator (office_id, name COLLATE "zh-x-icu" DESC NULLS LAST, id DESC);
CREATE INDEX reported_indicator_updated_at ON reported_indicator (office_id, updated_at, id);
CREATE INDEX reported_indicator_search ON reported_indicator USING gin (search_tokens);
ALTER TABLE reported_indicator ENABLE ROW LEVEL SECURITY;
CREATE POLICY office_wall ON reported_indicator USING (office_id = nullif(current_setting('wutong.office_id', true), '')::uuid);
GRANT SELECT, INSERT, UPDATE ON reported_indicator TO wutong_app;
CREATE FUNCTION find_reported_indicator (words tsquery, patterns text[], most integer) RETURNS SETOF uuid
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
  AS $$ BEGIN RETURN QUERY SELECT t.id FROM public.reported_indicator t
    WHERE t.office_id = nullif(current_setting('wutong.office_id', true), '')::uuid AND t.search_tokens @@ words AND t.search_text LIKE ALL (patterns) LIMIT most; END $$;
REVOKE ALL ON FUNCTION find_reported_indicator (tsquery, text[], integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION find_reported_indicator (tsquery, text[], integer) TO wutong_app;

CREATE TABLE reported_figure (
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
  indicator uuid,
  source text,
  period text,
  period_from date,
  period_to date,
  value numeric,
  measure text,
  vague text,
  estimate boolean,
  growth numeric,
  growth_basis text,
  reporter text,
  note text,
  name text,
  indicator_name text,
  nature text,
  unit uuid,
  due_days integer,
  due_on date,
  handed_in_on date,
  approved_on date,
  reason text,
  PRIMARY KEY (office_id, id),
  FOREIGN KEY (office_id, unit_id) REFERENCES unit (office_id, id),
  FOREIGN KEY (office_id, indicator) REFERENCES reported_indicator (office_id, id),
  FOREIGN KEY (office_id, unit) REFERENCES unit (office_id, id)
);
CREATE INDEX reported_figure_unit ON reported_figure (office_id, unit_id);
CREATE INDEX reported_figure_state ON reported_figure (office_id, state, id);
CREATE INDEX reported_figure_created_at ON reported_figure (office_id, created_at, id);
CREATE INDEX reported_figure_period_to ON reported_figure (office_id, period_to DESC NULLS LAST, id DESC);
CREATE INDEX reported_figure_due_on ON reported_figure (office_id, due_on DESC NULLS LAST, id DESC);
CREATE INDEX reported_figure_handed_in_on ON reported_figure (office_id, handed_in_on DESC NULLS LAST, id DESC);
CREATE INDEX reported_figure_indicator ON reported_figure (office_id, indicator);
CREATE INDEX reported_figure_search ON reported_figure USING gin (search_tokens);
ALTER TABLE reported_figure ENABLE ROW LEVEL SECURITY;
CREATE POLICY office_wall ON reported_figure USING (office_id = nullif(current_setting('wutong.office_id', true), '')::uuid);
GRANT SELECT, INSERT, UPDATE ON reported_figure TO wutong_app;
CREATE FUNCTION find_reported_figure (words tsquery, patterns text[], most integer) RETURNS SETOF uuid
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
  AS $$ BEGIN RETURN QUERY SELECT t.id FROM public.reported_figure t
    WHERE t.office_id = nullif(current_setting('wutong.office_id', true), '')::uuid AND t.search_tokens @@ words AND t.search_text LIKE ALL (patterns) LIMIT most; END $$;
REVOKE ALL ON FUNCTION find_reported_figure (tsquery, text[], integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION find_reported_figure (tsquery, text[], integer) TO wutong_app;

CREATE TABLE target (
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
  source text,
  note text,
  reason text,
  PRIMARY KEY (office_id, id),
  FOREIGN KEY (office_id, unit_id) REFERENCES unit (office_id, id)
);
CREATE INDEX target_unit ON target (office_id, unit_id);
CREATE INDEX target_state ON target (office_id, state, id);
CREATE INDEX target_created_at ON target (office_id, created_at, id);
CREATE INDEX target_name ON target (office_id, name COLLATE "zh-x-icu" DESC NULLS LAST, id DESC);
CREATE INDEX target_period_to ON target (office_id, period_to DESC NULLS LAST, id DESC);
CREATE INDEX target_updated_at ON target (office_id, updated_at, id);
CREATE INDEX target_search ON target USING gin (search_tokens);
ALTER TABLE target ENABLE ROW LEVEL SECURITY;
CREATE POLICY office_wall ON target USING (office_id = nullif(current_setting('wutong.office_id', true), '')::uuid);
GRANT SELECT, INSERT, UPDATE ON target TO wutong_app;
CREATE FUNCTION find_target (words tsquery, patterns text[], most integer) RETURNS SETOF uuid
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
  AS $$ BEGIN RETURN QUERY SELECT t.id FROM public.target t
    WHERE t.office_id = nullif(current_setting('wutong.office_id', true), '')::uuid AND t.search_tokens @@ words AND t.search_text LIKE ALL (patterns) LIMIT most; END $$;
REVOKE ALL ON FUNCTION find_target (tsquery, text[], integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION find_target (tsquery, text[], integer) TO wutong_app;
