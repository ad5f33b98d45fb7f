-- 示例验证: on the engine also with drafts of the calendar and of processes, as they would stand beside the manual.
ALTER TABLE "manual_example_runs" ADD COLUMN "draft_calendar_id" UUID, ADD COLUMN "draft_ids" UUID[] NOT NULL DEFAULT '{}';
ALTER TABLE "manual_example_runs" ADD CONSTRAINT "manual_example_runs_draft_calendar_id_fkey"
  FOREIGN KEY ("draft_calendar_id") REFERENCES "working_calendars"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE INDEX "manual_example_runs_draft_calendar_id_idx" ON "manual_example_runs"("draft_calendar_id");

-- Puts a draft of the acting city's calendar into force in its sandbox, for one run; null for none, also of an earlier run.
-- Its number there is one that no edition of the city comes to, its publication later than any other.
CREATE FUNCTION draft_calendar_in_sandbox(calendar uuid, run text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  mother constant uuid := app_city_id();
  sandbox constant uuid := in_sandbox(mother);
BEGIN
  UPDATE working_calendars SET state = 'DISCARDED' WHERE city_id = sandbox AND edition > 1000000;
  IF calendar IS NULL THEN RETURN; END IF;
  PERFORM copy_into_sandbox('working_calendars', format('s.id = %L AND s.city_id = %L', calendar, mother), run, jsonb_build_object(
    'edition', format('(SELECT 1000001 + count(*) FROM working_calendars w WHERE w.city_id = %L AND w.edition > 1000000)', sandbox),
    'state', '''PUBLISHED''', 'published_at', '''2999-01-01''::timestamptz',
    'overrides', '(SELECT coalesce(jsonb_agg(o || jsonb_build_object(''unitId'', in_sandbox((o ->> ''unitId'')::uuid))), ''[]'')
                   FROM jsonb_array_elements(s.overrides) o)',
    'saved_by_id', 'NULL', 'published_by_id', 'NULL'));
END $$;
ALTER FUNCTION draft_calendar_in_sandbox(uuid, text) OWNER TO zhihui_background;
REVOKE ALL ON FUNCTION draft_calendar_in_sandbox(uuid, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION draft_calendar_in_sandbox(uuid, text) TO zhihui_app;
