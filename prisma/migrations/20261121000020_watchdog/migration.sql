-- Watchdog: the jobs that wait for a worker, by what the engine itself says of them.
CREATE TABLE "waiting_jobs" (
    "engine_id" UUID NOT NULL,
    "job_key" BIGINT NOT NULL,
    "city_id" UUID NOT NULL,
    "job_type" TEXT NOT NULL,
    "element_id" TEXT NOT NULL,
    "time_outs" INTEGER NOT NULL DEFAULT 0,
    "position" BIGINT NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "waiting_jobs_pkey" PRIMARY KEY ("engine_id","job_key")
);
CREATE INDEX "waiting_jobs_city_id_idx" ON "waiting_jobs"("city_id");

ALTER TABLE waiting_jobs ENABLE ROW LEVEL SECURITY;
ALTER TABLE waiting_jobs FORCE ROW LEVEL SECURITY;
CREATE POLICY city_reads ON waiting_jobs FOR SELECT TO zhihui_app
  USING (city_id = ANY ((SELECT app_city_ids())::uuid[]));
CREATE POLICY city_adds ON waiting_jobs FOR INSERT TO zhihui_app WITH CHECK (city_id = (SELECT app_city_id()));
CREATE POLICY city_changes ON waiting_jobs FOR UPDATE TO zhihui_app
  USING (city_id = (SELECT app_city_id())) WITH CHECK (city_id = (SELECT app_city_id()));
CREATE POLICY background ON waiting_jobs TO zhihui_background USING (true) WITH CHECK (true);
-- only the record sink writes
GRANT SELECT ON waiting_jobs TO zhihui_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON waiting_jobs TO zhihui_background;

CREATE INDEX ladders_running_idx ON ladders (case_id) WHERE ended_at IS NULL;
CREATE INDEX incidents_open_idx ON incidents (engine_id) WHERE resolved_at IS NULL;

-- What a batch of records leaves of its jobs; a batch that comes again counts no time-out twice.
CREATE FUNCTION keep_waiting_jobs(of_engine uuid, ended bigint[], waiting jsonb) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DELETE FROM waiting_jobs WHERE engine_id = of_engine AND job_key = ANY (ended);
  INSERT INTO waiting_jobs (engine_id, job_key, city_id, job_type, element_id, time_outs, position)
  SELECT of_engine, w.key, y.id, w."jobType", w."elementId", w."timeOuts", w.position
  FROM jsonb_to_recordset(waiting) AS w(key bigint, "cityCode" text, "jobType" text, "elementId" text,
    "timeOuts" int, position bigint)
  JOIN cities y ON y.code = w."cityCode"
  ON CONFLICT (engine_id, job_key) DO UPDATE
    SET time_outs = waiting_jobs.time_outs + excluded.time_outs, position = excluded.position
    WHERE excluded.position > waiting_jobs.position;
$$;

-- What the watchdog looks at, over all cities; ladders are late against the engine's time, which is real time.
CREATE FUNCTION watch_figures(of_engine uuid) RETURNS jsonb
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT jsonb_build_object(
    'waiting', (SELECT coalesce(jsonb_agg(w), '[]') FROM (
      SELECT job_type AS "jobType", count(*) AS jobs, extract(epoch FROM now() - min(since)) AS "oldestSeconds"
      FROM waiting_jobs WHERE engine_id = of_engine GROUP BY job_type) AS w),
    'timedOut', (SELECT coalesce(jsonb_agg(t), '[]') FROM (
      SELECT job_key::text AS "jobKey", job_type AS "jobType", element_id AS "elementId", time_outs AS "timeOuts"
      FROM waiting_jobs
      WHERE engine_id = of_engine AND time_outs >= 3 AND job_type <> 'io.camunda.zeebe:userTask'
      ORDER BY since LIMIT 100) AS t),
    'lateTimers', (SELECT count(*) FROM ladders WHERE ended_at IS NULL AND armed_at < now() - interval '30 s'),
    'openIncidents', (SELECT count(*) FROM incidents WHERE engine_id = of_engine AND resolved_at IS NULL))
$$;

ALTER FUNCTION keep_waiting_jobs(uuid, bigint[], jsonb) OWNER TO zhihui_background;
ALTER FUNCTION watch_figures(uuid) OWNER TO zhihui_background;
REVOKE ALL ON FUNCTION keep_waiting_jobs(uuid, bigint[], jsonb), watch_figures(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION keep_waiting_jobs(uuid, bigint[], jsonb), watch_figures(uuid) TO zhihui_app;
