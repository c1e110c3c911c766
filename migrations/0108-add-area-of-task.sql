-- Add area of task.

ALTER TABLE delegation ADD COLUMN area text;
