-- 简易流程: a line of the manual may take fewer steps; content form 11.
ALTER TABLE "manual_entries" ADD COLUMN "quick_path" BOOLEAN NOT NULL DEFAULT false;

-- The lines of one of them, with units and areas by the names under which they were published; nothing else of that place.
CREATE OR REPLACE FUNCTION upstream_lines(of_edition uuid) RETURNS jsonb
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
    'dispatch', l.dispatch, 'verification', l.verification, 'quickPath', l.quick_path, 'sheet', l.sheet, 'row', l.row,
    'rules', (SELECT coalesce(jsonb_agg(jsonb_build_object('kind', r.kind, 'phrase', r.phrase, 'unitName',
        coalesce(e.unit_names ->> r.unit_id::text, (SELECT u.name FROM organization_units u WHERE u.id = r.unit_id)))
        ORDER BY r.position), '[]') FROM manual_rules r WHERE r.entry_id = l.id)
  ) ORDER BY l.kind, l.class_code, l.condition_no), '[]')
  FROM manual_entries l JOIN manual_editions e ON e.id = l.edition_id
  WHERE e.id = of_edition AND e.id IN (SELECT u.id FROM upstream_editions() u)
$$;
