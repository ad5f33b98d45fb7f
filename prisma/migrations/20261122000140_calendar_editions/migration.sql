-- 工作日历版本: a calendar is drafted, saved and published as a whole; once published it never changes.
CREATE TYPE "CalendarState" AS ENUM ('DRAFT', 'PUBLISHED', 'DISCARDED');
ALTER TABLE "working_calendars"
  ADD COLUMN "state" "CalendarState" NOT NULL DEFAULT 'PUBLISHED',
  ADD COLUMN "schedules" JSONB NOT NULL DEFAULT '[]',
  ADD COLUMN "days" JSONB NOT NULL DEFAULT '[]',
  ADD COLUMN "overrides" JSONB NOT NULL DEFAULT '[]',
  ADD COLUMN "working_day_minutes" INTEGER,
  ADD COLUMN "before_id" UUID,
  ADD COLUMN "document_number" TEXT,
  ADD COLUMN "reason" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "saved_by_id" UUID,
  ADD COLUMN "saved_at" TIMESTAMPTZ(3),
  ADD COLUMN "published_by_id" UUID,
  ADD COLUMN "published_at" TIMESTAMPTZ(3),
  ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1;
ALTER TABLE "working_calendars" ADD CONSTRAINT "working_calendars_before_id_fkey" FOREIGN KEY ("before_id")
  REFERENCES "working_calendars"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
-- Two editions that begin at the same instant would both be in force.
CREATE UNIQUE INDEX "working_calendars_one_in_force" ON "working_calendars"("city_id", "effective_from") WHERE state = 'PUBLISHED';

-- The listed days are part of their edition.
UPDATE working_calendars w SET days = coalesce((
  SELECT jsonb_agg(jsonb_build_object('on', to_char(d.day, 'YYYY-MM-DD'), 'kind', d.kind, 'name', d.name) ORDER BY d.day)
  FROM calendar_days d WHERE d.calendar_id = w.id), '[]');
DROP TABLE "calendar_days";
