-- Records told before a clock was set back come again as they were: later than the last one, but no other story.
ALTER TABLE engine_positions ADD COLUMN latest timestamptz(3);
UPDATE engine_positions SET latest = at;
ALTER TABLE engine_positions ALTER COLUMN latest SET NOT NULL;

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

  INSERT INTO engine_positions (engine_id, partition, position, at, latest)
  VALUES (of_engine, part, (batch_end->>'position')::bigint, (batch_end->>'at')::timestamptz, (batch_end->>'at')::timestamptz)
  ON CONFLICT (engine_id, partition) DO UPDATE SET position = excluded.position, at = excluded.at,
    latest = greatest(engine_positions.latest, excluded.at)
  WHERE engine_positions.position < excluded.position;
END $$;
