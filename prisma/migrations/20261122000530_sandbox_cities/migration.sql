-- 沙盒城市: a city that belongs to another, in which drafts are run on the engine; its clock stands at an instant.
ALTER TABLE "cities"
  ADD COLUMN "sandbox_of_id" UUID,
  ADD COLUMN "clock_stands_at" TIMESTAMPTZ(3),
  ADD CONSTRAINT "cities_sandbox_of_id_fkey" FOREIGN KEY ("sandbox_of_id") REFERENCES "cities"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "cities_sandbox" CHECK ("sandbox_of_id" IS NULL OR ("demo" AND "parent_id" IS NULL)),
  ADD CONSTRAINT "cities_standing" CHECK ("clock_stands_at" IS NULL OR "sandbox_of_id" IS NOT NULL);
CREATE UNIQUE INDEX "cities_sandbox_of_id_key" ON "cities"("sandbox_of_id");
ALTER TABLE "manual_example_runs" ADD COLUMN "on_engine" BOOLEAN NOT NULL DEFAULT false;

-- Starts and the nightly work leave sandboxes alone: whoever uses one makes it ready.
CREATE OR REPLACE FUNCTION city_codes() RETURNS SETOF text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS
$$ SELECT code::text FROM cities WHERE sandbox_of_id IS NULL ORDER BY parent_id NULLS FIRST, code $$;

-- As before; a clock that stands is ahead by as much as it takes.
CREATE OR REPLACE FUNCTION enter_city_at(of_city uuid, readable text, related text, p_at timestamptz) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM set_config('app.city_id', of_city::text, true),
          set_config('app.city_ids', readable, true),
          set_config('app.related_city_ids', related, true);
  RETURN (SELECT coalesce(round(1000 * extract(epoch FROM y.clock_stands_at - p_at))::bigint, city_ahead_ms(y, p_at))
          FROM cities y WHERE y.id = of_city);
END $$;
CREATE FUNCTION city_stands(of_city uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS
$$ SELECT coalesce((SELECT clock_stands_at IS NOT NULL FROM cities WHERE id = of_city), false) $$;
ALTER FUNCTION city_stands(uuid) OWNER TO zhihui_background;
REVOKE ALL ON FUNCTION city_stands(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION city_stands(uuid) TO zhihui_app;

-- Under which id something of a city stands in its sandbox; services/sandbox/in-sandbox.ts says the same.
CREATE FUNCTION in_sandbox(id uuid, salt text DEFAULT '') RETURNS uuid LANGUAGE sql IMMUTABLE AS
$$ SELECT overlay(overlay(md5('sandbox ' || salt || id::text) PLACING '8' FROM 13) PLACING '8' FROM 17)::uuid $$;

-- Rows of a table written into a sandbox, with the ids that they have there; `given` are expressions that go before.
CREATE FUNCTION copy_into_sandbox(source text, condition text, salt text, given jsonb) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
  names text;
  copies text;
  changes text;
BEGIN
  SELECT string_agg(quote_ident(a.attname), ', ' ORDER BY a.attnum),
         string_agg(CASE
           WHEN given ? a.attname THEN given ->> a.attname
           WHEN a.atttypid <> 'uuid'::regtype THEN format('s.%I', a.attname)
           WHEN a.attname IN ('id', 'edition_id', 'entry_id') THEN format('in_sandbox(s.%I, %L)', a.attname, salt)
           ELSE format('in_sandbox(s.%I)', a.attname) END, ', ' ORDER BY a.attnum),
         string_agg(format('%1$I = excluded.%1$I', a.attname), ', ' ORDER BY a.attnum)
  INTO names, copies, changes
  FROM pg_attribute a
  WHERE a.attrelid = source::regclass AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '';
  EXECUTE format('INSERT INTO %I (%s) SELECT %s FROM %I s WHERE %s ON CONFLICT (id) DO UPDATE SET %s',
    source, names, copies, source, condition, changes);
END $$;
REVOKE ALL ON FUNCTION copy_into_sandbox(text, text, text, jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION copy_into_sandbox(text, text, text, jsonb) TO zhihui_background;

-- 沙盒城市 the acting city's own, made or refreshed: units, classes, calendars, components of examples, and the lines of
-- one edition as its only manual, for one run. Nobody has an account there, and no grid or beat is copied.
CREATE FUNCTION make_sandbox(edition uuid, run text) RETURNS uuid
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  mother constant uuid := app_city_id();
  sandbox constant uuid := in_sandbox(mother);
  own constant text := format('s.city_id = %L', mother);
  its constant text := format('s.edition_id = %L AND s.city_id = %L', edition, mother);
  code text;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('sandbox cities', 0));
  SELECT y.code INTO code FROM cities y WHERE y.id = sandbox;
  -- no division of the country has a code that begins with 9
  IF code IS NULL THEN
    SELECT n::text INTO code FROM generate_series(900001, 999999) n
    WHERE NOT EXISTS (SELECT FROM cities y WHERE y.code = n::text) LIMIT 1;
  END IF;
  PERFORM copy_into_sandbox('cities', format('s.id = %L AND s.sandbox_of_id IS NULL', mother), '', jsonb_build_object(
    'code', quote_literal(code), 'name', 's.name || ''（沙盒）''', 'name_en', 's.name_en || '' (sandbox)''',
    'parent_id', 'NULL', 'demo', 'true', 'sandbox_of_id', 's.id', 'clock_stands_at', 'NULL',
    'clock_offset_ms', '0', 'clock_speed', '1', 'clock_since', '''epoch''::timestamptz'));
  PERFORM copy_into_sandbox('organization_units', own, '', '{}');
  PERFORM copy_into_sandbox('catalogue_classes', own, '', jsonb_build_object('active', format(
    '(s.active OR EXISTS (SELECT FROM manual_entries m WHERE m.edition_id = %L AND m.kind = s.kind AND m.class_code = s.code))',
    edition)));
  PERFORM copy_into_sandbox('catalogue_editions', own, '', '{}');
  PERFORM copy_into_sandbox('working_calendars', own || ' AND s.state = ''PUBLISHED''', '', jsonb_build_object(
    'overrides', '(SELECT coalesce(jsonb_agg(o || jsonb_build_object(''unitId'', in_sandbox((o ->> ''unitId'')::uuid))), ''[]'')
                   FROM jsonb_array_elements(s.overrides) o)',
    'saved_by_id', 'NULL', 'published_by_id', 'NULL'));
  PERFORM copy_into_sandbox('components', own || format(
    ' AND s.id IN (SELECT e.component_id FROM manual_examples e WHERE e.city_id = %L AND e.retired_at IS NULL)', mother),
    '', jsonb_build_object('grid_id', 'NULL'));
  DELETE FROM manual_rules WHERE city_id = sandbox;
  DELETE FROM manual_entries WHERE city_id = sandbox;
  DELETE FROM unit_phrases WHERE city_id = sandbox;
  DELETE FROM manual_editions WHERE city_id = sandbox;
  PERFORM copy_into_sandbox('manual_editions', own || format(' AND s.id = %L', edition), run, jsonb_build_object(
    'status', '''PUBLISHED''', 'in_force_from', '''2000-01-01''::timestamptz', 'in_force_until', 'NULL',
    'expires_at', 'NULL', 'published_at', '''2000-01-01''::timestamptz', 'document_number', 'NULL',
    'restores_id', 'NULL', 'started_from_id', 'NULL', 'created_by_id', 'NULL', 'last_edited_by_id', 'NULL',
    'submitted_by_id', 'NULL'));
  PERFORM copy_into_sandbox('manual_entries', its, run, '{}');
  PERFORM copy_into_sandbox('unit_phrases', its, run, '{}');
  PERFORM copy_into_sandbox('manual_rules', own || format(
    ' AND s.entry_id IN (SELECT id FROM manual_entries WHERE edition_id = %L)', edition), run, '{}');
  RETURN sandbox;
END $$;
GRANT UPDATE ON cities TO zhihui_background;
GRANT DELETE ON manual_editions, manual_entries, manual_rules, unit_phrases TO zhihui_background;
ALTER FUNCTION make_sandbox(uuid, text) OWNER TO zhihui_background;
REVOKE ALL ON FUNCTION make_sandbox(uuid, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION make_sandbox(uuid, text) TO zhihui_app;

-- Runs on the engine share their city's one sandbox: one after the other.
DROP FUNCTION enqueue_example_run(uuid, text);
CREATE FUNCTION enqueue_example_run(run uuid, city_code text, on_engine boolean) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM graphile_worker.add_job('run-manual-examples', json_build_object('runId', run, 'cityCode', city_code),
    queue_name => CASE WHEN on_engine THEN 'sandbox of ' || city_code END, max_attempts => 3);
END $$;
REVOKE ALL ON FUNCTION enqueue_example_run(uuid, text, boolean) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION enqueue_example_run(uuid, text, boolean) TO zhihui_app;
