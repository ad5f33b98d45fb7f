-- 日历变更: a published edition is applied to the open cases, in the background and chunk by chunk.
CREATE TYPE "CalendarChangeState" AS ENUM ('WAITING', 'RUNNING', 'DONE', 'FAILED');
CREATE TABLE "calendar_changes" (
    "calendar_id" UUID NOT NULL,
    "city_id" UUID NOT NULL,
    "state" "CalendarChangeState" NOT NULL DEFAULT 'WAITING',
    "requested_by_id" UUID,
    "requested_at" TIMESTAMPTZ(3) NOT NULL,
    "finished_at" TIMESTAMPTZ(3),
    "total" INTEGER NOT NULL DEFAULT 0,
    "done" INTEGER NOT NULL DEFAULT 0,
    "moved" INTEGER NOT NULL DEFAULT 0,
    "last_case_id" UUID,
    "failure" TEXT,

    CONSTRAINT "calendar_changes_pkey" PRIMARY KEY ("calendar_id")
);
CREATE INDEX "calendar_changes_city_id_idx" ON "calendar_changes"("city_id");
ALTER TABLE "calendar_changes" ADD CONSTRAINT "calendar_changes_calendar_id_fkey" FOREIGN KEY ("calendar_id")
  REFERENCES "working_calendars"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE calendar_changes ENABLE ROW LEVEL SECURITY;
ALTER TABLE calendar_changes FORCE ROW LEVEL SECURITY;
CREATE POLICY city_reads ON calendar_changes FOR SELECT TO zhihui_app USING (city_id = ANY ((SELECT app_city_ids())::uuid[]));
CREATE POLICY city_adds ON calendar_changes FOR INSERT TO zhihui_app WITH CHECK (city_id = (SELECT app_city_id()));
CREATE POLICY city_changes ON calendar_changes FOR UPDATE TO zhihui_app USING (city_id = (SELECT app_city_id())) WITH CHECK (city_id = (SELECT app_city_id()));
CREATE POLICY background ON calendar_changes TO zhihui_background USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE ON calendar_changes TO zhihui_app, zhihui_background;

-- A change that somebody has published, inside his transaction; it is done in the city that it names, or not at all.
CREATE FUNCTION enqueue_calendar_change(calendar uuid, city_code text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM graphile_worker.add_job('apply-calendar', json_build_object('calendarId', calendar, 'cityCode', city_code), max_attempts => 5);
END $$;
REVOKE ALL ON FUNCTION enqueue_calendar_change(uuid, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION enqueue_calendar_change(uuid, text) TO zhihui_app;
