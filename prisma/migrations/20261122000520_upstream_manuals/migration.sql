-- 继承: from which edition of a place above a manual was taken over, as that one was called then.
ALTER TABLE "manual_editions"
  ADD COLUMN "upstream_id" UUID,
  ADD COLUMN "upstream_city" TEXT,
  ADD COLUMN "upstream_number" INTEGER,
  ADD COLUMN "upstream_hash" TEXT,
  ADD CONSTRAINT "manual_editions_upstream_whole" CHECK (
    num_nonnulls("upstream_id", "upstream_city", "upstream_number", "upstream_hash") IN (0, 4)
  );

-- 上级手册: what the places above the city have published, the nearest first. Temporary orders are no templates.
CREATE FUNCTION upstream_editions()
RETURNS TABLE ("id" uuid, "cityName" text, "distance" int, "number" int, "title" text, "standard" text,
  "sourceName" text, "daysMeaning" text, "hoursMeaning" text, "documentNumber" text, "contentHash" text,
  "inForceFrom" timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH RECURSIVE above AS (
    SELECT c.parent_id AS city_id, 1 AS distance FROM cities c
    WHERE c.id = nullif(current_setting('app.city_id', true), '')::uuid AND c.parent_id IS NOT NULL
    UNION ALL
    SELECT c.parent_id, a.distance + 1 FROM above a JOIN cities c ON c.id = a.city_id
    WHERE c.parent_id IS NOT NULL AND a.distance < 8
  )
  SELECT e.id, c.name, a.distance, e.number, e.title, e.standard, e.source_name, e.days_meaning::text,
    e.hours_meaning::text, e.document_number, e.content_hash, e.in_force_from
  FROM above a JOIN cities c ON c.id = a.city_id JOIN manual_editions e ON e.city_id = a.city_id
  WHERE e.status IN ('PUBLISHED', 'SUPERSEDED') AND e.in_force_from IS NOT NULL AND e.content_hash IS NOT NULL
    AND e.expires_at IS NULL
  ORDER BY a.distance, e.in_force_from DESC, e.number DESC
$$;

-- The lines of one of them, with units and areas by the names under which they were published; nothing else of that place.
CREATE FUNCTION upstream_lines(of_edition uuid) RETURNS jsonb
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT coalesce(jsonb_agg(jsonb_build_object(
    'id', l.id, 'standard', e.standard, 'kind', l.kind, 'classCode', l.class_code, 'className', l.class_name,
    'majorCode', l.major_code, 'majorName', l.major_name, 'conditionNo', l.condition_no,
    'filingCondition', l.filing_condition, 'closingCondition', l.closing_condition, 'limitText', l.limit_text,
    'limitValue', l.limit_value, 'limitUnit', l.limit_unit, 'limitStages', l.limit_stages, 'unitsText', l.units_text,
    'supervisingText', l.supervising_text, 'evidenceRequired', l.evidence_required, 'legalBases', l.legal_bases,
    'urgent', l.urgent, 'selfHandling', l.self_handling, 'exceptionTo', l.exception_to,
    'areaName', coalesce(e.unit_names ->> ('area ' || l.area_unit_id), e.unit_names ->> l.area_unit_id::text,
      (SELECT u.name FROM organization_units u WHERE u.id = l.area_unit_id), l.area_text),
    'areaClass', l.area_class, 'grade', l.grade, 'season', l.season, 'hours', l.hours, 'ladder', l.ladder,
    'dispatch', l.dispatch, 'verification', l.verification, 'sheet', l.sheet, 'row', l.row,
    'rules', (SELECT coalesce(jsonb_agg(jsonb_build_object('kind', r.kind, 'phrase', r.phrase, 'unitName',
        coalesce(e.unit_names ->> r.unit_id::text, (SELECT u.name FROM organization_units u WHERE u.id = r.unit_id)))
        ORDER BY r.position), '[]') FROM manual_rules r WHERE r.entry_id = l.id)
  ) ORDER BY l.kind, l.class_code, l.condition_no), '[]')
  FROM manual_entries l JOIN manual_editions e ON e.id = l.edition_id
  WHERE e.id = of_edition AND e.id IN (SELECT u.id FROM upstream_editions() u)
$$;
ALTER FUNCTION upstream_editions() OWNER TO zhihui_background;
ALTER FUNCTION upstream_lines(uuid) OWNER TO zhihui_background;
REVOKE ALL ON FUNCTION upstream_editions() FROM PUBLIC;
REVOKE ALL ON FUNCTION upstream_lines(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION upstream_editions() TO zhihui_app;
GRANT EXECUTE ON FUNCTION upstream_lines(uuid) TO zhihui_app;
