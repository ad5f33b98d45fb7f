-- Places beneath read of the places above what those have published: not the drafts of their manuals and calendars.
DROP POLICY city_reads ON manual_editions;
CREATE POLICY city_reads ON manual_editions FOR SELECT TO zhihui_app USING (
  city_id = ANY ((SELECT app_city_ids())::uuid[])
  OR city_id = ANY ((SELECT app_related_city_ids())::uuid[]) AND status IN ('PUBLISHED', 'SUPERSEDED'));
DROP POLICY city_reads ON working_calendars;
CREATE POLICY city_reads ON working_calendars FOR SELECT TO zhihui_app USING (
  city_id = ANY ((SELECT app_city_ids())::uuid[])
  OR city_id = ANY ((SELECT app_related_city_ids())::uuid[]) AND state = 'PUBLISHED');
DO $$
DECLARE
  room text;
  whole text;
BEGIN
  FOR room, whole IN SELECT * FROM (VALUES
    ('manual_entries', 'manual_editions e WHERE e.id = edition_id'),
    ('unit_phrases', 'manual_editions e WHERE e.id = edition_id'),
    ('import_lines', 'manual_editions e WHERE e.id = edition_id'),
    ('manual_rules', 'manual_entries e WHERE e.id = entry_id')
  ) AS parts(room, whole)
  LOOP
    EXECUTE format('DROP POLICY city_reads ON %I', room);
    -- whoever may read the whole may read its parts
    EXECUTE format('CREATE POLICY city_reads ON %I FOR SELECT TO zhihui_app USING (
      city_id = ANY ((SELECT app_city_ids())::uuid[])
      OR city_id = ANY ((SELECT app_related_city_ids())::uuid[]) AND EXISTS (SELECT FROM %s))', room, whole);
  END LOOP;
END $$;

-- 沙盒城市 the acting city's own, made or refreshed: units (also those of places above that its lines or components name), classes, calendars, components of examples, and the lines of
-- one edition as its only manual, for one run. Nobody has an account there, and no grid or beat is copied.
CREATE OR REPLACE FUNCTION make_sandbox(edition uuid, run text) RETURNS uuid
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  mother constant uuid := app_city_id();
  sandbox constant uuid := in_sandbox(mother);
  own constant text := format('s.city_id = %L', mother);
  its constant text := format('s.edition_id = %L AND s.city_id = %L', edition, mother);
  code text;
  above uuid[];
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
  WITH RECURSIVE named AS (
    SELECT r.unit_id AS id FROM manual_rules r JOIN manual_entries e ON e.id = r.entry_id WHERE e.edition_id = edition
    UNION SELECT u.regulator_id FROM organization_units u WHERE u.city_id = mother
    UNION SELECT unnest(ARRAY[c.department_in_charge_id, c.owner_id, c.maintainer_id])
          FROM manual_examples x JOIN components c ON c.id = x.component_id WHERE x.city_id = mother AND x.retired_at IS NULL
    UNION SELECT u.regulator_id FROM named n JOIN organization_units u ON u.id = n.id
  )
  SELECT array_agg(u.id) INTO above FROM named n JOIN organization_units u ON u.id = n.id WHERE u.city_id <> mother;
  -- they answer for lines there, but are no part of the place
  PERFORM copy_into_sandbox('organization_units', format('s.id = ANY (%L::uuid[])', above), '', jsonb_build_object(
    'city_id', quote_literal(sandbox) || '::uuid', 'parent_id', 'NULL',
    'kind', '(CASE s.kind WHEN ''COMMAND_CENTER'' THEN ''DEPARTMENT'' ELSE s.kind END)',
    'code', '(SELECT y.code || '' '' || s.code FROM cities y WHERE y.id = s.city_id)'));
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
