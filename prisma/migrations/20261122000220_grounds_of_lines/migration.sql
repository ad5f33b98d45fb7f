-- 证据要求, 依据: what a line of the manual wants as evidence, and the law, list or minutes that it rests on.
ALTER TABLE "manual_entries"
  ADD COLUMN "evidence_required" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "legal_bases" JSONB NOT NULL DEFAULT '[]';
