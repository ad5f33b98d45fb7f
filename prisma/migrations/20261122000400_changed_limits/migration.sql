-- 时限变更: what a line of the manual decided may get another limit while its cases are open; it is written to the ledger of
-- each clock, and kept with the case for clocks that start later, as long as the same line decides it.
ALTER TYPE "ClockEntryKind" ADD VALUE 'LIMIT_CHANGED';
ALTER TABLE "cases" ADD COLUMN "changed_limit" JSONB;
