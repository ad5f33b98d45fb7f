-- Isolation of cities (design D10): USING = what may be read, WITH CHECK = the one city acted in.
-- zhihui_app         what the application logs in as a member of: owns nothing, cannot bypass.
-- zhihui_background  owns the few named functions that must look across cities (sign-in, record sink, reconcile).

DO $$
BEGIN
  CREATE ROLE zhihui_app NOLOGIN;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
END $$;
DO $$
BEGIN
  CREATE ROLE zhihui_background NOLOGIN;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
END $$;
GRANT zhihui_background TO CURRENT_USER;
GRANT USAGE ON SCHEMA public TO zhihui_app, zhihui_background;
GRANT CREATE ON SCHEMA public TO zhihui_background;

CREATE FUNCTION app_city_id() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE AS
$$ SELECT nullif(current_setting('app.city_id', true), '')::uuid $$;
CREATE FUNCTION app_city_ids() RETURNS uuid[] LANGUAGE sql STABLE PARALLEL SAFE AS
$$ SELECT string_to_array(nullif(current_setting('app.city_ids', true), ''), ',')::uuid[] $$;
CREATE FUNCTION app_related_city_ids() RETURNS uuid[] LANGUAGE sql STABLE PARALLEL SAFE AS
$$ SELECT string_to_array(nullif(current_setting('app.related_city_ids', true), ''), ',')::uuid[] $$;

-- The functions stand in sub-selects so that the planner calls them once a query, not once a row.
DO $$
DECLARE
  reads text;
  own constant text := 'city_id = (SELECT app_city_id())';
  tenant constant text := 'city_id = ANY ((SELECT app_city_ids())::uuid[])';
  directory constant text := 'city_id = ANY ((SELECT app_related_city_ids())::uuid[])';
  -- A county that works on a city's case reads and writes what belongs to that case.
  shared_read constant text :=
    ' OR EXISTS (SELECT FROM cases c WHERE c.id = case_id AND c.shared_city_id = ANY ((SELECT app_city_ids())::uuid[]))';
  shared_write constant text :=
    ' OR EXISTS (SELECT FROM cases c WHERE c.id = case_id AND c.shared_city_id = (SELECT app_city_id()))';
  room text;
  kind text;
  writes text;
BEGIN
  FOR room, kind IN SELECT * FROM (VALUES
    ('credentials', 'own'), ('sessions', 'own'), ('sign_in_links', 'own'), ('api_keys', 'tenant'),
    ('case_number_sequences', 'own'), ('idempotency_keys', 'own'),
    ('organization_units', 'directory'), ('responsibility_grids', 'directory'), ('unit_grids', 'directory'),
    ('people', 'directory'), ('role_assignments', 'directory'), ('catalogue_classes', 'directory'),
    ('components', 'directory'), ('manual_editions', 'directory'), ('manual_entries', 'directory'),
    ('manual_rules', 'directory'), ('unit_phrases', 'directory'), ('import_lines', 'directory'),
    ('working_calendars', 'directory'), ('calendar_days', 'directory'),
    ('process_editions', 'directory'), ('forms', 'directory'),
    ('cases', 'case'), ('live_events', 'case'),
    ('reporters', 'part'), ('tasks', 'part'), ('step_visits', 'part'), ('clocks', 'part'),
    ('clock_entries', 'part'), ('ladders', 'part'), ('escalations', 'part'), ('notices', 'part'),
    ('incidents', 'part'), ('element_visits', 'part'), ('engine_records', 'part'), ('audit_entries', 'part')
  ) AS rooms(room, kind)
  LOOP
    reads := CASE kind
      WHEN 'own' THEN own
      WHEN 'tenant' THEN tenant
      WHEN 'directory' THEN directory
      WHEN 'case' THEN tenant || ' OR shared_city_id = ANY ((SELECT app_city_ids())::uuid[])'
      WHEN 'part' THEN tenant || shared_read
    END;
    writes := CASE kind
      WHEN 'case' THEN own || ' OR shared_city_id = (SELECT app_city_id())'
      WHEN 'part' THEN own || shared_write
      ELSE own
    END;
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', room);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', room);
    EXECUTE format('CREATE POLICY city_reads ON %I FOR SELECT TO zhihui_app USING (%s)', room, reads);
    EXECUTE format('CREATE POLICY city_adds ON %I FOR INSERT TO zhihui_app WITH CHECK (%s)', room, writes);
    EXECUTE format('CREATE POLICY city_changes ON %I FOR UPDATE TO zhihui_app USING (%s) WITH CHECK (%s)', room, writes, writes);
    EXECUTE format('CREATE POLICY background ON %I TO zhihui_background USING (true) WITH CHECK (true)', room);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE ON %I TO zhihui_app', room);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE ON %I TO zhihui_background', room);
  END LOOP;
END $$;

-- Cities themselves: read across levels, changed only by the city itself.
ALTER TABLE cities ENABLE ROW LEVEL SECURITY;
ALTER TABLE cities FORCE ROW LEVEL SECURITY;
CREATE POLICY city_reads ON cities FOR SELECT TO zhihui_app
  USING (id = ANY ((SELECT app_related_city_ids())::uuid[]));
CREATE POLICY city_changes ON cities FOR UPDATE TO zhihui_app
  USING (id = (SELECT app_city_id())) WITH CHECK (id = (SELECT app_city_id()));
CREATE POLICY background ON cities TO zhihui_background USING (true) WITH CHECK (true);
GRANT SELECT, UPDATE ON cities TO zhihui_app;
GRANT SELECT, INSERT ON cities TO zhihui_background;

-- What only the record sink and sign-in write, and what nobody ever changes.
REVOKE SELECT, INSERT, UPDATE ON sessions FROM zhihui_app;
REVOKE SELECT, INSERT, UPDATE ON credentials FROM zhihui_app;
REVOKE SELECT ON sign_in_links FROM zhihui_app;
REVOKE INSERT, UPDATE ON incidents, element_visits, engine_records FROM zhihui_app;
REVOKE UPDATE ON audit_entries, live_events, clock_entries FROM zhihui_app;
REVOKE UPDATE ON audit_entries, live_events, clock_entries FROM zhihui_background;
GRANT SELECT ON engines, engine_positions TO zhihui_app;
GRANT SELECT, INSERT, UPDATE ON engines, engine_positions TO zhihui_background;
GRANT USAGE ON SEQUENCE live_events_id_seq TO zhihui_app, zhihui_background;
GRANT DELETE ON idempotency_keys, live_events, sign_in_links TO zhihui_background;

-- Live updates: every app process hears of a change at its commit.
CREATE FUNCTION announce_live_event() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('live_events', json_build_object(
    'id', NEW.id::text, 'cityId', NEW.city_id, 'sharedCityId', NEW.shared_city_id,
    'kind', NEW.kind, 'caseId', NEW.case_id, 'taskId', NEW.task_id)::text);
  RETURN NULL;
END $$;
CREATE TRIGGER announce AFTER INSERT ON live_events FOR EACH ROW EXECUTE FUNCTION announce_live_event();

-- graphile-worker's tables admit their owner only: the one door for engine commands, inside the caller's transaction.
CREATE FUNCTION enqueue_commands(commands jsonb) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM graphile_worker.add_job('engine-command', command::json, max_attempts => 1000)
  FROM jsonb_array_elements(commands) AS command;
END $$;
REVOKE ALL ON FUNCTION enqueue_commands(jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION enqueue_commands(jsonb) TO zhihui_app, zhihui_background;

-- The cities that one city may read (itself and below), and those whose directory it may read (above as well).
CREATE FUNCTION city_scope(of_city uuid)
RETURNS TABLE (city_code text, city_ids uuid[], related_city_ids uuid[])
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH RECURSIVE below AS (
    SELECT id FROM cities WHERE id = of_city
    UNION SELECT c.id FROM cities c JOIN below b ON c.parent_id = b.id
  ), above AS (
    SELECT id, parent_id FROM cities WHERE id = of_city
    UNION SELECT c.id, c.parent_id FROM cities c JOIN above a ON c.id = a.parent_id
  )
  SELECT code::text, ARRAY(SELECT id FROM below),
         ARRAY(SELECT id FROM below UNION SELECT id FROM above)
  FROM cities WHERE id = of_city
$$;
ALTER FUNCTION city_scope(uuid) OWNER TO zhihui_background;
REVOKE ALL ON FUNCTION city_scope(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION city_scope(uuid) TO zhihui_app;
CREATE FUNCTION city_by_code(of_code text) RETURNS uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS
$$ SELECT id FROM cities WHERE code = of_code $$;
ALTER FUNCTION city_by_code(text) OWNER TO zhihui_background;
REVOKE ALL ON FUNCTION city_by_code(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION city_by_code(text) TO zhihui_app;

-- What a start and the nightly work go through: every city of the installation, the higher ones first.
CREATE FUNCTION city_codes() RETURNS SETOF text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS
$$ SELECT code::text FROM cities ORDER BY parent_id NULLS FIRST, code $$;
ALTER FUNCTION city_codes() OWNER TO zhihui_background;
REVOKE ALL ON FUNCTION city_codes() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION city_codes() TO zhihui_app;

-- First statement of every act and every read: puts the transaction inside the city; answers the city's clock offset (ms).
CREATE FUNCTION enter_city(of_city uuid, readable text, related text) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM set_config('app.city_id', of_city::text, true),
          set_config('app.city_ids', readable, true),
          set_config('app.related_city_ids', related, true);
  RETURN (SELECT clock_offset_ms FROM cities WHERE id = of_city);
END $$;
ALTER FUNCTION enter_city(uuid, text, text) OWNER TO zhihui_background;
REVOKE ALL ON FUNCTION enter_city(uuid, text, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION enter_city(uuid, text, text) TO zhihui_app;

-- Last statement of every act: its audit lines, live events and engine commands, in one round trip.
CREATE FUNCTION finish_act(lines jsonb, events jsonb, commands jsonb) RETURNS void
LANGUAGE plpgsql SECURITY INVOKER AS $$
BEGIN
  INSERT INTO audit_entries (id, city_id, at, actor_kind, actor_id, actor_name, action, subject_type, subject_id, case_id, details)
  SELECT uuidv7(), city_id, at, actor_kind, actor_id, actor_name, action, subject_type, subject_id, case_id, details
  FROM jsonb_to_recordset(lines) AS line(city_id uuid, at timestamptz, actor_kind text, actor_id text, actor_name text,
    action text, subject_type text, subject_id text, case_id uuid, details jsonb);
  INSERT INTO live_events (city_id, shared_city_id, kind, case_id, task_id, at)
  SELECT city_id, shared_city_id, kind, case_id, task_id, at
  FROM jsonb_to_recordset(events) AS event(city_id uuid, shared_city_id uuid, kind text, case_id uuid, task_id uuid, at timestamptz);
  IF jsonb_array_length(commands) > 0 THEN PERFORM enqueue_commands(commands); END IF;
END $$;
GRANT EXECUTE ON FUNCTION finish_act(jsonb, jsonb, jsonb) TO zhihui_app;
