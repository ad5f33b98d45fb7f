-- 查询: whoever reported a problem again finds its case by their telephone too.
CREATE OR REPLACE FUNCTION filtered_cases(readable uuid[], f jsonb) RETURNS SETOF cases LANGUAGE sql STABLE AS $$
  SELECT * FROM cases c
  WHERE (c.city_id = ANY (readable) OR c.shared_city_id = ANY (readable))
    AND (f->>'stages' IS NULL OR c.stage = ANY (ARRAY(SELECT jsonb_array_elements_text(f->'stages')::"CaseStage")))
    AND (f->>'source' IS NULL OR c.source = (f->>'source')::"CaseSource")
    AND (f->>'classCode' IS NULL OR c.class_code = f->>'classCode')
    AND (f->>'responsibleUnitId' IS NULL OR c.responsible_unit_id = (f->>'responsibleUnitId')::uuid)
    AND (f->>'dueBefore' IS NULL OR c.due_at < (f->>'dueBefore')::timestamptz)
    AND (f->>'reportedFrom' IS NULL OR c.reported_at >= (f->>'reportedFrom')::timestamptz)
    AND (f->>'reportedBefore' IS NULL OR c.reported_at < (f->>'reportedBefore')::timestamptz)
    AND (f->>'caseNumber' IS NULL OR upper(c.case_number) LIKE literally(upper(f->>'caseNumber')) || '%')
    AND (f->>'telephone' IS NULL OR c.id = ANY (ARRAY(
      SELECT r.case_id FROM reporters r WHERE r.phone IS NOT NULL AND digits_of(r.phone) = digits_of(f->>'telephone')
      UNION ALL
      SELECT m.case_id FROM merged_reports m WHERE m.phone IS NOT NULL AND digits_of(m.phone) = digits_of(f->>'telephone'))))
$$;
