-- A measure may be proposed, and withdrawn before anybody confirmed it, by the program itself: then there is no person.
-- `rule` says by which rule, `related` which records are its grounds.

ALTER TABLE measure ALTER COLUMN proposed_by DROP NOT NULL;
ALTER TABLE measure ADD CHECK (proposed_by IS NOT NULL OR rule <> '');
