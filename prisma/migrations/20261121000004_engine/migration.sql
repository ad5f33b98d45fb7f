-- Engine room: what the record sink and the queue do across cities, through named functions only.
CREATE UNIQUE INDEX cases_engine_id_instance_key_key ON cases (engine_id, instance_key);
CREATE UNIQUE INDEX ladders_engine_id_instance_key_key ON ladders (engine_id, instance_key);
CREATE INDEX cases_unstarted_idx ON cases (created_at) WHERE engine_state = 'STARTING' AND instance_key IS NULL;
CREATE INDEX ladders_unstarted_idx ON ladders (created_at) WHERE instance_key IS NULL AND ended_at IS NULL;

-- An engine's data folder becomes known; the one it replaces (rolled back) is retired.
CREATE FUNCTION register_engine(engine uuid, replaces uuid DEFAULT NULL) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  INSERT INTO engines (id) VALUES (engine) ON CONFLICT DO NOTHING;
  UPDATE engines SET retired_at = now() WHERE id = replaces AND retired_at IS NULL;
$$;

-- The kept records at these positions, to tell a repetition from a roll-back.
CREATE FUNCTION known_records(of_engine uuid, of_partition int, positions bigint[])
RETURNS TABLE ("position" bigint, key bigint, at timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT v.position, v.element_key, v.at FROM element_visits v
  WHERE v.engine_id = of_engine AND v.partition = of_partition AND v.position = ANY (positions)
  UNION ALL
  SELECT r.position, r.key, r.at FROM engine_records r
  WHERE r.engine_id = of_engine AND r.partition = of_partition AND r.position = ANY (positions)
$$;

-- Whose these instances are, as far as kept rows know.
CREATE FUNCTION instance_scopes(of_engine uuid, keys bigint[])
RETURNS TABLE (instance_key bigint, city_code text, case_id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT k.key, y.code::text, coalesce(c.id, l.case_id, v.case_id)
  FROM unnest(keys) AS k(key)
  LEFT JOIN cases c ON c.engine_id = of_engine AND c.instance_key = k.key
  LEFT JOIN ladders l ON l.engine_id = of_engine AND l.instance_key = k.key
  LEFT JOIN LATERAL (
    SELECT e.city_id, e.case_id FROM element_visits e
    WHERE e.engine_id = of_engine AND e.instance_key = k.key LIMIT 1
  ) v ON c.id IS NULL AND l.case_id IS NULL
  JOIN cities y ON y.id = coalesce(c.city_id, l.city_id, v.city_id)
$$;

-- Cases and ladders for which no instance has spoken although their start was queued a while ago.
CREATE FUNCTION unstarted_commands() RETURNS TABLE (job_key text, command json)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT s.kind || ':' || s.case_id,
         json_build_object('kind', s.kind, 'caseId', s.case_id, 'cityId', s.city_id, 'cityCode', y.code)
  FROM (
    (SELECT 'start-case' AS kind, id AS case_id, city_id FROM cases
     WHERE engine_state = 'STARTING' AND instance_key IS NULL AND created_at < now() - interval '2 s'
       AND stage NOT IN ('CLOSED', 'NOT_FILED', 'VOIDED')
     ORDER BY created_at LIMIT 200)
    UNION ALL
    (SELECT 'start-ladder', case_id, city_id FROM ladders
     WHERE instance_key IS NULL AND ended_at IS NULL AND created_at < now() - interval '2 s'
     ORDER BY created_at LIMIT 200)
  ) s JOIN cities y ON y.id = s.city_id
$$;

-- The record sink's one write: a batch of the engine's records, each once, with what follows from them.
CREATE FUNCTION keep_records(of_engine uuid, batch_end jsonb, batch jsonb) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  part constant int := (batch_end->>'partition')::int;
  commands jsonb;
BEGIN
  IF batch ? 'start' THEN
    INSERT INTO engine_records (engine_id, partition, position, city_id, value_type, intent, key, instance_key, case_id, facts, at)
    SELECT of_engine, part, s.position, y.id, 'MESSAGE_START_EVENT_SUBSCRIPTION', 'CORRELATED', s.key, s."instanceKey", s."caseId",
           jsonb_build_object('processId', s."processId", 'messageName', s."messageName", 'correlationKey', s."correlationKey"), s.at
    FROM jsonb_to_recordset(batch->'start') AS s(position bigint, key bigint, "instanceKey" bigint, "cityCode" text, "caseId" uuid,
      "processId" text, "messageName" text, "correlationKey" text, at timestamptz)
    JOIN cities y ON y.code = s."cityCode"
    ON CONFLICT DO NOTHING;

    -- Bound once: the first instance that speaks for a case is the case's.
    UPDATE ladders l SET engine_id = of_engine, instance_key = s."instanceKey"
    FROM jsonb_to_recordset(batch->'start') AS s("instanceKey" bigint, "caseId" uuid, "processId" text)
    WHERE l.case_id = s."caseId" AND l.instance_key IS NULL AND s."processId" LIKE 'deadline-ladder.%';
    UPDATE cases c SET engine_id = of_engine, instance_key = s."instanceKey",
      engine_state = CASE c.engine_state WHEN 'STARTING' THEN 'RUNNING' ELSE c.engine_state END,
      process_edition_id = coalesce(c.process_edition_id,
        (SELECT p.id FROM process_editions p WHERE p.engine_id = of_engine AND p.definition_key = s."definitionKey"))
    FROM jsonb_to_recordset(batch->'start') AS s("instanceKey" bigint, "caseId" uuid, "processId" text, "definitionKey" bigint)
    WHERE c.id = s."caseId" AND c.instance_key IS NULL AND s."processId" NOT LIKE 'deadline-ladder.%';

    -- Any other instance of the same case ends at once.
    SELECT jsonb_agg(jsonb_build_object('kind', 'cancel-instance', 'engineId', of_engine, 'instanceKey', s."instanceKey"::text,
                                        'cityId', y.id, 'cityCode', y.code)) INTO commands
    FROM jsonb_to_recordset(batch->'start') AS s("instanceKey" bigint, "caseId" uuid, "processId" text, "cityCode" text)
    JOIN cities y ON y.code = s."cityCode"
    LEFT JOIN cases c ON c.id = s."caseId" AND s."processId" NOT LIKE 'deadline-ladder.%'
    LEFT JOIN ladders l ON l.case_id = s."caseId" AND s."processId" LIKE 'deadline-ladder.%'
    WHERE (c.instance_key IS NOT NULL AND (c.engine_id, c.instance_key) <> (of_engine, s."instanceKey"))
       OR (l.instance_key IS NOT NULL AND (l.engine_id, l.instance_key) <> (of_engine, s."instanceKey"));
    IF commands IS NOT NULL THEN PERFORM enqueue_commands(commands); END IF;
  END IF;

  INSERT INTO element_visits (engine_id, partition, position, city_id, case_id, instance_key, element_key, definition_key,
                              element_id, element_type, intent, at)
  SELECT of_engine, part, v.position, y.id, v."caseId", v."instanceKey", v.key, v."definitionKey", v."elementId", v."elementType", v.intent, v.at
  FROM jsonb_to_recordset(coalesce(batch->'visit', '[]')) AS v(position bigint, key bigint, "instanceKey" bigint, "cityCode" text,
    "caseId" uuid, "definitionKey" bigint, "elementId" text, "elementType" text, intent text, at timestamptz)
  JOIN cities y ON y.code = v."cityCode"
  ON CONFLICT DO NOTHING;

  IF batch ? 'fact' THEN
    INSERT INTO engine_records (engine_id, partition, position, city_id, value_type, intent, key, instance_key, case_id, facts, at)
    SELECT of_engine, part, f.position, y.id, f."valueType", f.intent, f.key, f."instanceKey", f."caseId", f.facts, f.at
    FROM jsonb_to_recordset(batch->'fact') AS f(position bigint, key bigint, "instanceKey" bigint, "cityCode" text, "caseId" uuid,
      "valueType" text, intent text, facts jsonb, at timestamptz)
    JOIN cities y ON y.code = f."cityCode"
    ON CONFLICT DO NOTHING;

    -- The engine ended an officer's step by itself: his open task is to be called back.
    SELECT jsonb_agg(jsonb_build_object('kind', 'call-back-task', 'taskId', t.id, 'cityId', y.id, 'cityCode', y.code)) INTO commands
    FROM jsonb_to_recordset(batch->'fact') AS f(key bigint, "valueType" text, intent text)
    JOIN tasks t ON t.engine_id = of_engine AND t.job_key = f.key AND t.status = 'OPEN'
    JOIN cities y ON y.id = t.city_id
    WHERE f."valueType" = 'JOB' AND f.intent = 'CANCELED';
    IF commands IS NOT NULL THEN PERFORM enqueue_commands(commands); END IF;
  END IF;

  IF batch ? 'incident' THEN
    INSERT INTO incidents (engine_id, key, city_id, case_id, instance_key, element_id, error_type, message, created_at)
    SELECT of_engine, i.key, y.id, c.id, i."instanceKey", i."elementId", i."errorType", i.message, i.at
    FROM jsonb_to_recordset(batch->'incident') AS i(key bigint, "instanceKey" bigint, "cityCode" text, "caseId" uuid,
      "elementId" text, "errorType" text, message text, intent text, at timestamptz)
    JOIN cities y ON y.code = i."cityCode"
    LEFT JOIN cases c ON c.id = i."caseId"
    WHERE i.intent = 'CREATED'
    ON CONFLICT DO NOTHING;
    UPDATE incidents n SET resolved_at = i.at
    FROM jsonb_to_recordset(batch->'incident') AS i(key bigint, intent text, at timestamptz)
    WHERE i.intent = 'RESOLVED' AND n.engine_id = of_engine AND n.key = i.key AND n.resolved_at IS NULL;

    WITH held AS (
      SELECT DISTINCT i."instanceKey", EXISTS (
        SELECT FROM incidents n WHERE n.engine_id = of_engine AND n.instance_key = i."instanceKey" AND n.resolved_at IS NULL) AS open
      FROM jsonb_to_recordset(batch->'incident') AS i("instanceKey" bigint)
    ), changed AS (
      UPDATE cases c SET engine_state = (CASE WHEN h.open THEN 'INCIDENT' ELSE 'RUNNING' END)::"EngineState"
      FROM held h
      WHERE c.engine_id = of_engine AND c.instance_key = h."instanceKey" AND c.engine_state <> 'ENDED'
        AND (c.engine_state = 'INCIDENT') <> h.open
      RETURNING c.id, c.city_id, c.shared_city_id
    )
    INSERT INTO live_events (city_id, shared_city_id, kind, case_id, at)
    SELECT city_id, shared_city_id, 'case.changed', id, now() FROM changed;
  END IF;

  UPDATE cases c SET engine_state = 'ENDED'
  FROM jsonb_to_recordset(coalesce(batch->'visit', '[]')) AS v("instanceKey" bigint, "elementType" text, intent text)
  WHERE v."elementType" = 'PROCESS' AND v.intent IN ('ELEMENT_COMPLETED', 'ELEMENT_TERMINATED')
    AND c.engine_id = of_engine AND c.instance_key = v."instanceKey" AND c.engine_state <> 'ENDED';

  INSERT INTO engine_positions (engine_id, partition, position, at)
  VALUES (of_engine, part, (batch_end->>'position')::bigint, (batch_end->>'at')::timestamptz)
  ON CONFLICT (engine_id, partition) DO UPDATE SET position = excluded.position, at = excluded.at
  WHERE engine_positions.position < excluded.position;
END $$;

ALTER FUNCTION register_engine(uuid, uuid) OWNER TO zhihui_background;
ALTER FUNCTION known_records(uuid, int, bigint[]) OWNER TO zhihui_background;
ALTER FUNCTION instance_scopes(uuid, bigint[]) OWNER TO zhihui_background;
ALTER FUNCTION unstarted_commands() OWNER TO zhihui_background;
ALTER FUNCTION keep_records(uuid, jsonb, jsonb) OWNER TO zhihui_background;
REVOKE ALL ON FUNCTION register_engine(uuid, uuid), known_records(uuid, int, bigint[]), instance_scopes(uuid, bigint[]),
  unstarted_commands(), keep_records(uuid, jsonb, jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION register_engine(uuid, uuid), known_records(uuid, int, bigint[]), instance_scopes(uuid, bigint[]),
  keep_records(uuid, jsonb, jsonb) TO zhihui_app;
-- the queue runs as the owner, whom row-level security (FORCE) shows no case
GRANT EXECUTE ON FUNCTION unstarted_commands() TO CURRENT_USER;
