-- 在办变更: a changed limit goes to the open cases as an edition of the calendar does, in the background and chunk by chunk;
-- one table keeps how far either has come.
ALTER TYPE "CalendarChangeState" RENAME TO "OpenCaseChangeState";
ALTER TABLE "calendar_changes" RENAME TO "open_case_changes";
ALTER TABLE "open_case_changes"
  ADD COLUMN "id" UUID NOT NULL DEFAULT uuidv7(),
  ADD COLUMN "entry_id" UUID,
  ADD COLUMN "limit_value" DOUBLE PRECISION,
  ADD COLUMN "reason" TEXT NOT NULL DEFAULT '';
ALTER TABLE "open_case_changes" DROP CONSTRAINT "calendar_changes_pkey";
ALTER TABLE "open_case_changes"
  ALTER COLUMN "id" DROP DEFAULT,
  ALTER COLUMN "calendar_id" DROP NOT NULL,
  ADD CONSTRAINT "open_case_changes_pkey" PRIMARY KEY ("id");
CREATE UNIQUE INDEX "open_case_changes_calendar_id_key" ON "open_case_changes"("calendar_id");
CREATE INDEX "open_case_changes_entry_id_idx" ON "open_case_changes"("entry_id");
ALTER INDEX "calendar_changes_city_id_idx" RENAME TO "open_case_changes_city_id_idx";
ALTER TABLE "open_case_changes" RENAME CONSTRAINT "calendar_changes_calendar_id_fkey" TO "open_case_changes_calendar_id_fkey";
ALTER TABLE "open_case_changes" RENAME CONSTRAINT "calendar_changes_failed_case_id_fkey" TO "open_case_changes_failed_case_id_fkey";
ALTER TABLE "open_case_changes" ADD CONSTRAINT "open_case_changes_entry_id_fkey" FOREIGN KEY ("entry_id")
  REFERENCES "manual_entries"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- A change that somebody has asked for, inside his transaction; it is done in the city that it names, or not at all.
DROP FUNCTION enqueue_calendar_change(uuid, text);
CREATE FUNCTION enqueue_open_case_change(change uuid, city_code text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM graphile_worker.add_job('apply-change', json_build_object('changeId', change, 'cityCode', city_code),
    job_key => 'apply-change:' || change, max_attempts => 25);
END $$;
REVOKE ALL ON FUNCTION enqueue_open_case_change(uuid, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION enqueue_open_case_change(uuid, text) TO zhihui_app;

-- Editions that were on their way while the installation was renewed go on.
DO $$
DECLARE waiting record;
BEGIN
  FOR waiting IN
    SELECT o.id, o.calendar_id, c.code FROM open_case_changes o JOIN cities c ON c.id = o.city_id
    WHERE o.state IN ('WAITING', 'RUNNING')
  LOOP
    PERFORM graphile_worker.remove_job('apply-calendar:' || waiting.calendar_id);
    PERFORM enqueue_open_case_change(waiting.id, waiting.code);
  END LOOP;
END $$;
