-- 紧急, 自行处置: what a line of the manual says of its matter; no process acts on it yet.
ALTER TABLE "manual_entries"
  ADD COLUMN "urgent" BOOLEAN NOT NULL DEFAULT false,
  ADD COLUMN "self_handling" BOOLEAN NOT NULL DEFAULT false;
