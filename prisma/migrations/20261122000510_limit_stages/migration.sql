-- 分段时限: what a line wants done before the whole is, and by when, in the one spelling of services/deadlines/limit-stages.ts.
ALTER TABLE "manual_entries" ADD COLUMN "limit_stages" TEXT NOT NULL DEFAULT '';
