-- Reconciliation (对账): record and engine are held against each other, and mended by the engine's own operations.
ALTER TABLE cases ADD COLUMN restarted_at timestamptz(3);
ALTER TABLE tasks ADD COLUMN awaits_job boolean NOT NULL DEFAULT false;
ALTER TABLE engines ADD COLUMN replaces uuid, ADD COLUMN reconciled_at timestamptz(3);
ALTER TABLE process_editions ADD COLUMN definition_version int;

CREATE TABLE reconciliation_runs (
  id uuid PRIMARY KEY,
  city_id uuid NOT NULL,
  repair boolean NOT NULL,
  requested_by text,
  requested_at timestamptz(3) NOT NULL,
  started_at timestamptz(3),
  finished_at timestamptz(3),
  engine_id uuid,
  cases int NOT NULL DEFAULT 0,
  found int NOT NULL DEFAULT 0,
  standing int NOT NULL DEFAULT 0,
  failure text
);
CREATE INDEX reconciliation_runs_city_id_requested_at_idx ON reconciliation_runs (city_id, requested_at DESC);
CREATE TABLE reconciliation_findings (
  id uuid PRIMARY KEY,
  city_id uuid NOT NULL,
  run_id uuid NOT NULL REFERENCES reconciliation_runs (id),
  kind text NOT NULL,
  case_id uuid,
  task_id uuid,
  engine_id uuid,
  instance_key bigint,
  found_at timestamptz(3) NOT NULL,
  repaired_at timestamptz(3)
);
CREATE INDEX reconciliation_findings_run_id_idx ON reconciliation_findings (run_id);
CREATE INDEX reconciliation_findings_city_id_idx ON reconciliation_findings (city_id);

DO $$
DECLARE
  room text;
BEGIN
  FOREACH room IN ARRAY ARRAY['reconciliation_runs', 'reconciliation_findings'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', room);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', room);
    EXECUTE format('CREATE POLICY city_reads ON %I FOR SELECT TO zhihui_app USING (city_id = ANY ((SELECT app_city_ids())::uuid[]))', room);
    EXECUTE format('CREATE POLICY city_adds ON %I FOR INSERT TO zhihui_app WITH CHECK (city_id = (SELECT app_city_id()))', room);
    EXECUTE format('CREATE POLICY city_changes ON %I FOR UPDATE TO zhihui_app USING (city_id = (SELECT app_city_id())) WITH CHECK (city_id = (SELECT app_city_id()))', room);
    EXECUTE format('CREATE POLICY background ON %I TO zhihui_background USING (true) WITH CHECK (true)', room);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE ON %I TO zhihui_app, zhihui_background', room);
  END LOOP;
END $$;

-- What a reconciliation goes through: cases the engine still has to do with, and instances without an end.
CREATE INDEX cases_in_engine_idx ON cases (city_id, id)
  WHERE engine_state <> 'ENDED' OR stage NOT IN ('CLOSED', 'NOT_FILED', 'VOIDED');
CREATE INDEX element_visits_process_idx ON element_visits (engine_id, instance_key, intent) WHERE element_type = 'PROCESS';
CREATE INDEX tasks_awaiting_idx ON tasks (case_id) WHERE awaits_job;

-- An engine's data folder becomes known; the one it replaces (rolled back) is retired, and its successor is to be reconciled.
CREATE OR REPLACE FUNCTION register_engine(engine uuid, replaces uuid DEFAULT NULL) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  INSERT INTO engines (id, replaces) VALUES (engine, register_engine.replaces) ON CONFLICT DO NOTHING;
  UPDATE engines SET retired_at = now() WHERE id = register_engine.replaces AND retired_at IS NULL;
$$;
CREATE FUNCTION engine_reconciled(engine uuid) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  UPDATE engines SET reconciled_at = now() WHERE id = engine AND reconciled_at IS NULL;
$$;

-- A run that somebody has asked for, inside his transaction.
CREATE FUNCTION enqueue_reconciliation(run uuid) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM graphile_worker.add_job('reconcile', json_build_object('runId', run), max_attempts => 3);
END $$;

-- Cases and ladders for which no instance speaks although their start was queued a while ago.
CREATE OR REPLACE FUNCTION unstarted_commands() RETURNS TABLE (job_key text, command json)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT s.kind || ':' || s.case_id,
         json_build_object('kind', s.kind, 'caseId', s.case_id, 'cityId', s.city_id, 'cityCode', y.code)
  FROM (
    (SELECT 'start-case' AS kind, id AS case_id, city_id FROM cases
     WHERE engine_state = 'STARTING' AND instance_key IS NULL AND restarted_at IS NULL
       AND created_at < now() - interval '2 s' AND stage NOT IN ('CLOSED', 'NOT_FILED', 'VOIDED')
     ORDER BY created_at LIMIT 200)
    UNION ALL
    -- made by an instruction, not by a message: such an instance does not keep a second one from starting
    (SELECT 'restart-case', id, city_id FROM cases
     WHERE engine_state = 'STARTING' AND instance_key IS NULL AND restarted_at < now() - interval '30 s'
     ORDER BY restarted_at LIMIT 200)
    UNION ALL
    (SELECT 'start-ladder', case_id, city_id FROM ladders
     WHERE instance_key IS NULL AND ended_at IS NULL AND created_at < now() - interval '2 s'
     ORDER BY created_at LIMIT 200)
  ) s JOIN cities y ON y.id = s.city_id
$$;

ALTER FUNCTION engine_reconciled(uuid) OWNER TO zhihui_background;
REVOKE ALL ON FUNCTION engine_reconciled(uuid), enqueue_reconciliation(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION engine_reconciled(uuid), enqueue_reconciliation(uuid) TO zhihui_app;

-- One case as record and record sink know it; read inside the city. Ladder instants in engine time.
CREATE FUNCTION case_facts(of_case uuid)
RETURNS TABLE ("caseId" uuid, stage text, evaluated boolean, "engineState" text, "engineId" uuid, "instanceKey" text,
               "secondsUnbound" float8, steps jsonb, ladder jsonb)
LANGUAGE sql STABLE AS $$
  SELECT c.id, c.stage::text, c.evaluated_at IS NOT NULL, c.engine_state::text, c.engine_id, c.instance_key::text,
    extract(epoch FROM now() - greatest(c.created_at, c.restarted_at))::float8,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('taskId', t.id, 'status', t.status, 'awaitsJob', t.awaits_job,
        'engineId', t.engine_id, 'jobKey', t.job_key::text, 'jobEnd', r.intent, 'secondsClosed',
        extract(epoch FROM now() + y.clock_offset_ms * interval '1 millisecond' - t.closed_at)) ORDER BY t.id), '[]')
     FROM tasks t
     LEFT JOIN LATERAL (SELECT e.intent FROM engine_records e
       WHERE e.value_type = 'JOB' AND e.key = t.job_key AND e.engine_id = t.engine_id LIMIT 1) r ON true
     WHERE t.case_id = c.id
       AND (t.status = 'OPEN' OR t.id = (SELECT max(l.id::text)::uuid FROM tasks l WHERE l.case_id = c.id))),
    CASE WHEN l.case_id IS NOT NULL THEN jsonb_build_object('engineId', l.engine_id, 'instanceKey', l.instance_key::text,
      'secondsUnbound', extract(epoch FROM now() - greatest(l.created_at, c.restarted_at)),
      'hasEnded', EXISTS (SELECT FROM element_visits v
        WHERE v.engine_id = l.engine_id AND v.instance_key = l.instance_key AND v.element_type = 'PROCESS'
          AND v.intent IN ('ELEMENT_COMPLETED', 'ELEMENT_TERMINATED')),
      'earliestAt', (SELECT min(k.next_at) - y.clock_offset_ms * interval '1 millisecond' FROM clocks k
        WHERE k.case_id = c.id AND k.state = 'RUNNING'),
      'timerAt', (SELECT CASE WHEN r.intent = 'CREATED' THEN to_timestamp((r.facts->>'dueDate')::float8 / 1000) END
        FROM engine_records r
        WHERE r.engine_id = l.engine_id AND r.instance_key = l.instance_key AND r.value_type = 'TIMER'
        ORDER BY r.position DESC LIMIT 1)) END
  FROM cases c
  JOIN cities y ON y.id = c.city_id
  LEFT JOIN ladders l ON l.case_id = c.id AND l.ended_at IS NULL
  WHERE c.id = of_case
$$;

-- Instances of the lifecycle or of a ladder that no case knows, or that outlive theirs; for a folder that was rolled
-- back also what its former ids had begun and, by this folder's positions, had not yet ended.
CREATE FUNCTION stray_instances(of_city uuid, of_engine uuid) RETURNS TABLE ("instanceKey" text, "caseId" uuid, former boolean)
LANGUAGE sql STABLE AS $$
  WITH RECURSIVE ids AS (
    SELECT id, CASE WHEN reconciled_at IS NULL THEN replaces END AS replaces, false AS former FROM engines WHERE id = of_engine
    UNION ALL SELECT e.id, e.replaces, true FROM engines e JOIN ids i ON e.id = i.replaces
  ), begun AS (
    SELECT v.partition, (SELECT min(p.position) FROM element_visits p
      WHERE p.engine_id = of_engine AND p.partition = v.partition) AS since
    FROM engine_positions v WHERE v.engine_id = of_engine
  )
  SELECT DISTINCT ON (a.instance_key) a.instance_key::text, a.case_id, i.former
  FROM ids i
  JOIN element_visits a ON a.engine_id = i.id AND a.element_type = 'PROCESS' AND a.intent = 'ELEMENT_ACTIVATED'
  LEFT JOIN begun b ON b.partition = a.partition
  -- until a roll-back is reconciled, what has begun since is no better than what had begun before: its keys may be taken
  WHERE a.city_id = of_city AND (EXISTS (SELECT FROM ids WHERE ids.former) OR a.at < now() - interval '30 s')
    AND a.element_id ~ '^(city-case|deadline-ladder)\.'
    AND NOT EXISTS (SELECT FROM element_visits e
      WHERE e.engine_id IN (a.engine_id, of_engine) AND e.instance_key = a.instance_key AND e.element_type = 'PROCESS'
        AND e.intent IN ('ELEMENT_COMPLETED', 'ELEMENT_TERMINATED')
        AND (e.engine_id = of_engine OR e.position < b.since))
    -- a key that this folder has handed out again is another instance's
    AND NOT (i.former AND EXISTS (SELECT FROM element_visits e
      WHERE e.engine_id = of_engine AND e.instance_key = a.instance_key AND e.element_type = 'PROCESS'))
    AND NOT EXISTS (SELECT FROM cases c WHERE c.engine_id = of_engine AND c.instance_key = a.instance_key)
    AND NOT EXISTS (SELECT FROM ladders l
      WHERE l.engine_id = of_engine AND l.instance_key = a.instance_key
        AND (l.ended_at IS NULL OR l.ended_at > now() - interval '30 s'))
$$;
GRANT EXECUTE ON FUNCTION case_facts(uuid), stray_instances(uuid, uuid) TO zhihui_app;
