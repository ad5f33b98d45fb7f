-- What a killed engine forgets may be a whole instance: a case or its ladder can be bound, by a job that was offered
-- too early, to one that never was. The record knows instances by what it holds of them.
CREATE FUNCTION is_recorded(of_engine uuid, of_case uuid, of_instance bigint) RETURNS boolean
LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT FROM element_visits v
      WHERE v.engine_id = of_engine AND v.instance_key = of_instance AND v.case_id = of_case)
    OR EXISTS (SELECT FROM engine_records r
      WHERE r.engine_id = of_engine AND r.instance_key = of_instance AND r.case_id = of_case)
$$;

-- The sink's part: what follows from instances that have started, once their records are kept.
CREATE FUNCTION bind_started(of_engine uuid, started jsonb) RETURNS void
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  commands jsonb;
BEGIN
  -- An engine gives the key of what it has forgotten to another: whoever is bound to it waits for his own.
  UPDATE ladders l SET engine_id = NULL, instance_key = NULL
  FROM jsonb_to_recordset(started) AS s("instanceKey" bigint, "caseId" uuid)
  WHERE l.engine_id = of_engine AND l.instance_key = s."instanceKey" AND l.case_id IS DISTINCT FROM s."caseId"
    AND NOT is_recorded(of_engine, l.case_id, l.instance_key);
  UPDATE cases c SET engine_id = NULL, instance_key = NULL,
    engine_state = CASE c.engine_state WHEN 'RUNNING' THEN 'STARTING' ELSE c.engine_state END
  FROM jsonb_to_recordset(started) AS s("instanceKey" bigint, "caseId" uuid)
  WHERE c.engine_id = of_engine AND c.instance_key = s."instanceKey" AND c.id IS DISTINCT FROM s."caseId"
    AND NOT is_recorded(of_engine, c.id, c.instance_key);

  -- Bound once: the first instance that speaks for a case is the case's.
  UPDATE ladders l SET engine_id = of_engine, instance_key = s."instanceKey"
  FROM jsonb_to_recordset(started) AS s("instanceKey" bigint, "caseId" uuid, "processId" text, "cityCode" text)
  JOIN cities y ON y.code = s."cityCode"
  WHERE l.case_id = s."caseId" AND l.city_id = y.id AND l.instance_key IS NULL AND s."processId" LIKE 'deadline-ladder.%';
  UPDATE cases c SET engine_id = of_engine, instance_key = s."instanceKey",
    engine_state = CASE c.engine_state WHEN 'STARTING' THEN 'RUNNING' ELSE c.engine_state END,
    process_edition_id = coalesce(c.process_edition_id,
      (SELECT p.id FROM process_editions p
       WHERE p.engine_id = of_engine AND p.definition_key = s."definitionKey"
       ORDER BY p.number DESC LIMIT 1))
  FROM jsonb_to_recordset(started) AS s("instanceKey" bigint, "caseId" uuid, "processId" text, "definitionKey" bigint, "cityCode" text)
  JOIN cities y ON y.code = s."cityCode"
  WHERE c.id = s."caseId" AND c.city_id = y.id AND c.instance_key IS NULL AND s."processId" NOT LIKE 'deadline-ladder.%';

  -- Any other instance of the same case ends at once, and so does one that another city's process has begun; not one
  -- that started where the bound one is forgotten: its first job binds it.
  SELECT jsonb_agg(jsonb_build_object('kind', 'cancel-instance', 'engineId', of_engine, 'instanceKey', s."instanceKey"::text,
                                      'cityId', y.id, 'cityCode', y.code)) INTO commands
  FROM jsonb_to_recordset(started) AS s("instanceKey" bigint, "caseId" uuid, "processId" text, "cityCode" text)
  JOIN cities y ON y.code = s."cityCode"
  LEFT JOIN cases c ON c.id = s."caseId" AND s."processId" NOT LIKE 'deadline-ladder.%'
  LEFT JOIN ladders l ON l.case_id = s."caseId" AND s."processId" LIKE 'deadline-ladder.%'
  WHERE c.city_id <> y.id OR l.city_id <> y.id
     OR (c.instance_key IS NOT NULL AND (c.engine_id, c.instance_key) <> (of_engine, s."instanceKey")
       AND (c.engine_id <> of_engine OR c.restarted_at IS NOT NULL OR is_recorded(of_engine, c.id, c.instance_key)))
     OR (l.instance_key IS NOT NULL AND (l.engine_id, l.instance_key) <> (of_engine, s."instanceKey")
       AND (l.engine_id <> of_engine OR is_recorded(of_engine, l.case_id, l.instance_key)));
  IF commands IS NOT NULL THEN PERFORM enqueue_commands(commands); END IF;
END $$;
ALTER FUNCTION bind_started(uuid, jsonb) OWNER TO zhihui_background;
REVOKE ALL ON FUNCTION bind_started(uuid, jsonb) FROM PUBLIC;

CREATE OR REPLACE FUNCTION keep_records(of_engine uuid, batch_end jsonb, batch jsonb) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  part constant int := (batch_end->>'partition')::int;
  commands jsonb;
BEGIN
  INSERT INTO element_visits (engine_id, partition, position, city_id, case_id, instance_key, element_key, definition_key,
                              element_id, element_type, intent, at)
  SELECT of_engine, part, v.position, y.id, v."caseId", v."instanceKey", v.key, v."definitionKey", v."elementId", v."elementType", v.intent, v.at
  FROM jsonb_to_recordset(coalesce(batch->'visit', '[]')) AS v(position bigint, key bigint, "instanceKey" bigint, "cityCode" text,
    "caseId" uuid, "definitionKey" bigint, "elementId" text, "elementType" text, intent text, at timestamptz)
  JOIN cities y ON y.code = v."cityCode"
  ON CONFLICT DO NOTHING;

  IF batch ? 'start' THEN
    INSERT INTO engine_records (engine_id, partition, position, city_id, value_type, intent, key, instance_key, case_id, facts, at)
    SELECT of_engine, part, s.position, y.id, 'MESSAGE_START_EVENT_SUBSCRIPTION', 'CORRELATED', s.key, s."instanceKey", s."caseId",
           jsonb_build_object('processId', s."processId", 'messageName', s."messageName", 'correlationKey', s."correlationKey"), s.at
    FROM jsonb_to_recordset(batch->'start') AS s(position bigint, key bigint, "instanceKey" bigint, "cityCode" text, "caseId" uuid,
      "processId" text, "messageName" text, "correlationKey" text, at timestamptz)
    JOIN cities y ON y.code = s."cityCode"
    ON CONFLICT DO NOTHING;

    PERFORM bind_started(of_engine, batch->'start');
  END IF;

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
