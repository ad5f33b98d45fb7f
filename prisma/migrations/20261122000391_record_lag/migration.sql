-- A record that nothing reaches any more looks as quiet as one that is up to date: it is held against what officers have
-- done. And what a reconciliation has left standing is a figure of the watchdog, too.
CREATE INDEX tasks_done_idx ON tasks (engine_id, city_id, closed_at) WHERE status = 'DONE';

-- Steps whose end the engine has not been told yet.
CREATE FUNCTION queued_completions() RETURNS SETOF uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT (payload->>'taskId')::uuid FROM engine_commands._private_jobs WHERE payload->>'kind' = 'complete-task'
$$;
REVOKE ALL ON FUNCTION queued_completions() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION queued_completions() TO zhihui_background;

-- For how long the oldest step has been ended of which the engine was told and the record was not, among those that were
-- ended since the engine last said anything: what it tells late is told in its order.
CREATE FUNCTION unrecorded_seconds(of_engine uuid) RETURNS float8
LANGUAGE sql STABLE AS $$
  SELECT coalesce(extract(epoch FROM now() - min(engine_time(y, e.closed_at))), 0)::float8
  FROM (SELECT coalesce(
      (SELECT min(p.at) FROM engine_positions p WHERE p.engine_id = of_engine),
      (SELECT g.created_at FROM engines g WHERE g.id = of_engine)) AS at) AS told
  CROSS JOIN cities y
  CROSS JOIN LATERAL (
    SELECT t.closed_at FROM tasks t
    LEFT JOIN LATERAL (SELECT true AS kept FROM engine_records r
      WHERE r.value_type = 'JOB' AND r.key = t.job_key AND r.engine_id = t.engine_id LIMIT 1) AS job ON true
    WHERE t.engine_id = of_engine AND t.city_id = y.id AND t.status = 'DONE'
      AND t.closed_at > told.at + city_ahead_ms(y, told.at) * interval '1 millisecond'
      AND t.id NOT IN (SELECT queued_completions())
      AND (SELECT c.engine_state FROM cases c WHERE c.id = t.case_id) <> 'ENDED'
      AND job.kept IS NULL
    ORDER BY t.closed_at LIMIT 1) AS e
$$;

CREATE OR REPLACE FUNCTION watch_figures(of_engine uuid) RETURNS jsonb
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
    'openIncidents', (SELECT count(*) FROM incidents WHERE engine_id = of_engine AND resolved_at IS NULL),
    'unrecordedSeconds', unrecorded_seconds(of_engine),
    -- of each city the last run that was to mend and came to its end
    'differencesStanding', (SELECT coalesce(sum(s.standing), 0) FROM cities y CROSS JOIN LATERAL (
      SELECT r.standing FROM reconciliation_runs r
      WHERE r.city_id = y.id AND r.repair AND r.finished_at IS NOT NULL AND r.failure IS NULL
      ORDER BY r.requested_at DESC LIMIT 1) AS s))
$$;
