-- 适用范围: where and when a line answers, and in the place of which other line.
ALTER TABLE "manual_entries"
  ADD COLUMN "exception_to" INTEGER,
  ADD COLUMN "area_text" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "area_unit_id" UUID,
  ADD COLUMN "season" TEXT NOT NULL DEFAULT '' CHECK ("season" = '' OR "season" ~ '^\d\d-\d\d~\d\d-\d\d$'),
  ADD COLUMN "hours" TEXT NOT NULL DEFAULT '' CHECK ("hours" = '' OR "hours" ~ '^\d\d:\d\d~\d\d:\d\d$');
