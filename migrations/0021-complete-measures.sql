-- Complete measures: who proposed one, and its end beside its confirmation. One at a time for a unit.

ALTER TABLE measure
  ADD COLUMN proposed_by uuid NOT NULL,
  ADD COLUMN released_by uuid,
  ADD COLUMN released_at timestamptz,
  ADD COLUMN release_reason text NOT NULL DEFAULT '',
  ADD FOREIGN KEY (office_id, proposed_by) REFERENCES account (office_id, id);
CREATE UNIQUE INDEX measure_open ON measure (office_id, unit_id, kind) WHERE status IN ('proposed', 'confirmed');
