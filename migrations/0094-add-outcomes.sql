-- Add outcomes.

ALTER TABLE delegation ADD COLUMN requested_persons integer;

ALTER TABLE delegation ADD COLUMN persons_compressed_on date;

ALTER TABLE delegation ADD COLUMN persons_saved integer;

CREATE INDEX delegation_refused_on ON delegation (office_id, refused_on DESC NULLS LAST, id DESC);

CREATE INDEX delegation_persons_compressed_on ON delegation (office_id, persons_compressed_on DESC NULLS LAST, id DESC);

CREATE INDEX delegation_reported_up_on ON delegation (office_id, reported_up_on DESC NULLS LAST, id DESC);
