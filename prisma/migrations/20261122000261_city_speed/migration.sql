-- 城市时间 a demo or sandbox city may run in fast time: so many seconds of its own in one real second, counted from
-- an instant in real time. A productive one never does, whoever asks.
ALTER TABLE "cities"
  ADD COLUMN "clock_speed" INTEGER NOT NULL DEFAULT 1,
  ADD COLUMN "clock_since" TIMESTAMPTZ(3) NOT NULL DEFAULT '1970-01-01T00:00:00Z',
  ADD CONSTRAINT "cities_clock_speed" CHECK ("clock_speed" BETWEEN 1 AND 60),
  ADD CONSTRAINT "cities_productive_speed" CHECK ("demo" OR "clock_speed" = 1);

-- By how much (ms) a city's clock is ahead at an instant in real time.
CREATE FUNCTION city_ahead_ms(y cities, p_at timestamptz) RETURNS bigint
LANGUAGE sql STABLE AS $$
  SELECT y.clock_offset_ms + ((y.clock_speed - 1) * round(1000 * extract(epoch FROM p_at - y.clock_since)))::bigint
$$;

-- The engine's, and so the real, instant of a city's instant.
CREATE FUNCTION engine_time(y cities, p_at timestamptz) RETURNS timestamptz
LANGUAGE sql STABLE AS $$
  SELECT 'epoch'::timestamptz
    + (since_ms + round((at_ms - y.clock_offset_ms - since_ms) / y.clock_speed)) * interval '1 millisecond'
  FROM (SELECT 1000 * extract(epoch FROM y.clock_since) AS since_ms, 1000 * extract(epoch FROM p_at) AS at_ms) ms
$$;

-- First statement of every act: as enter_city; answers by how much (ms) the city's clock is ahead at that real instant.
CREATE FUNCTION enter_city_at(of_city uuid, readable text, related text, p_at timestamptz) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM set_config('app.city_id', of_city::text, true),
          set_config('app.city_ids', readable, true),
          set_config('app.related_city_ids', related, true);
  RETURN (SELECT city_ahead_ms(y, p_at) FROM cities y WHERE y.id = of_city);
END $$;
ALTER FUNCTION enter_city_at(uuid, text, text, timestamptz) OWNER TO zhihui_background;
REVOKE ALL ON FUNCTION enter_city_at(uuid, text, text, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION enter_city_at(uuid, text, text, timestamptz) TO zhihui_app;

-- Whoever is recognized brings along the city's clock with its speed.
DROP FUNCTION find_session(bytea, timestamptz);
CREATE FUNCTION find_session(p_token_hash bytea, p_at timestamptz)
RETURNS TABLE (session_id uuid, person_id uuid, name text, language text, theme text, unit_id uuid, roles jsonb,
               city_id uuid, city_code text, city_ids uuid[], related_city_ids uuid[], clock_offset_ms bigint,
               clock_speed int, clock_since timestamptz)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  s sessions%ROWTYPE;
  administrator boolean;
BEGIN
  SELECT * INTO s FROM sessions x
  WHERE x.token_hash = p_token_hash AND x.ended_at IS NULL AND x.expires_at > p_at;
  IF NOT FOUND THEN RETURN; END IF;
  SELECT EXISTS (SELECT FROM role_assignments r WHERE r.person_id = s.person_id AND r.ends_at IS NULL AND r.role IN
    ('CITY_ADMINISTRATOR','SYSTEM_ADMINISTRATOR','SECURITY_ADMINISTRATOR','AUDITOR')) INTO administrator;
  IF s.last_seen_at + (CASE WHEN administrator THEN interval '15 minutes' ELSE interval '30 minutes' END) <= p_at
  THEN RETURN; END IF;
  -- once a minute is enough for the idle limit and spares a write a request
  UPDATE sessions x SET last_seen_at = p_at
  WHERE x.id = s.id AND x.last_seen_at < p_at - interval '1 minute';
  RETURN QUERY
  SELECT s.id, p.id, p.name, p.language, p.theme::text, p.unit_id,
         roles_held(p.id, p_at + city_ahead_ms(y, p_at) * interval '1 millisecond'),
         p.city_id, c.city_code, c.city_ids, c.related_city_ids, y.clock_offset_ms,
         y.clock_speed, y.clock_since
  FROM people p, city_scope(p.city_id) c, cities y
  WHERE p.id = s.person_id AND p.active AND y.id = p.city_id;
END $$;

DROP FUNCTION find_api_key(bytea, timestamptz);
CREATE FUNCTION find_api_key(p_key_hash bytea, p_at timestamptz)
RETURNS TABLE (key_id uuid, name text, scopes text[], city_id uuid, city_code text, city_ids uuid[],
               related_city_ids uuid[], clock_offset_ms bigint, clock_speed int, clock_since timestamptz)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE api_keys k SET last_used_at = p_at
  WHERE k.key_hash = p_key_hash AND (k.last_used_at IS NULL OR k.last_used_at < p_at - interval '1 minute');
  RETURN QUERY
  SELECT k.id, k.name, k.scopes::text[], k.city_id, c.city_code, c.city_ids, c.related_city_ids, y.clock_offset_ms,
         y.clock_speed, y.clock_since
  FROM api_keys k, city_scope(k.city_id) c, cities y
  WHERE k.key_hash = p_key_hash AND k.revoked_at IS NULL AND (k.expires_at IS NULL OR k.expires_at > p_at)
    AND y.id = k.city_id;
END $$;

ALTER FUNCTION find_session(bytea, timestamptz) OWNER TO zhihui_background;
ALTER FUNCTION find_api_key(bytea, timestamptz) OWNER TO zhihui_background;
REVOKE ALL ON FUNCTION find_session(bytea, timestamptz), find_api_key(bytea, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION find_session(bytea, timestamptz), find_api_key(bytea, timestamptz) TO zhihui_app;

-- One case as record and record sink know it; read inside the city. Ladder instants in engine time.
CREATE OR REPLACE FUNCTION case_facts(of_case uuid)
RETURNS TABLE ("caseId" uuid, stage text, evaluated boolean, "engineState" text, "engineId" uuid, "instanceKey" text,
               "secondsUnbound" float8, steps jsonb, ladder jsonb)
LANGUAGE sql STABLE AS $$
  SELECT c.id, c.stage::text, c.evaluated_at IS NOT NULL, c.engine_state::text, c.engine_id, c.instance_key::text,
    extract(epoch FROM now() - greatest(c.created_at, c.restarted_at))::float8,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('taskId', t.id, 'status', t.status, 'awaitsJob', t.awaits_job,
        'engineId', t.engine_id, 'jobKey', t.job_key::text, 'jobEnd', r.intent, 'secondsClosed',
        extract(epoch FROM now() - engine_time(y, t.closed_at))) ORDER BY t.id), '[]')
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
      'earliestAt', (SELECT engine_time(y, min(k.next_at)) FROM clocks k
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
