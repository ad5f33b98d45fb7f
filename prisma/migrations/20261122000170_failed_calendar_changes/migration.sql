-- 日历变更失败: a change that fails for good says of what and at which case; it is queued once, however often it is asked for.
ALTER TABLE "calendar_changes" ADD COLUMN "failed_case_id" UUID;
ALTER TABLE "calendar_changes" ADD CONSTRAINT "calendar_changes_failed_case_id_fkey" FOREIGN KEY ("failed_case_id")
  REFERENCES "cases"("id") ON DELETE SET NULL ON UPDATE CASCADE;

CREATE OR REPLACE FUNCTION enqueue_calendar_change(calendar uuid, city_code text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM graphile_worker.add_job('apply-calendar', json_build_object('calendarId', calendar, 'cityCode', city_code),
    job_key => 'apply-calendar:' || calendar, max_attempts => 25);
END $$;
