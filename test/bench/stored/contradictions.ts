/** 矛盾 — what no row of a case may say against another; each query finds those that do. */
export const contradictions: Readonly<Record<string, string>> = {
  'a place that is not in its grid, street, district or beat': `
    SELECT FROM cases c JOIN unit_grids g ON g.id = c.grid_id JOIN organization_units s ON s.id = g.street_id
    WHERE NOT g.area @> point(c.longitude, c.latitude) OR c.street_id <> g.street_id OR c.district_id <> s.parent_id
      OR c.responsibility_grid_id IS DISTINCT FROM g.responsibility_grid_id`,
  'a component of another class or grid': `
    SELECT FROM cases c JOIN components p ON p.id = c.component_id
    WHERE p.class_code <> c.class_code OR p.grid_id <> c.grid_id OR p.address <> c.address`,
  'a class that the catalogue does not have, or calls otherwise': `
    SELECT FROM cases c WHERE NOT EXISTS (SELECT FROM catalogue_classes k
      WHERE (k.city_id, k.standard, k.kind, k.code, k.name) = (c.city_id, c.standard, c.class_kind, c.class_code, c.class_name))`,
  'an entry of another edition, class or condition': `
    SELECT FROM cases c JOIN manual_entries e ON e.id = c.manual_entry_id
    WHERE (e.edition_id, e.kind, e.class_code, e.condition_no)
      IS DISTINCT FROM (c.manual_edition_id, c.class_kind, c.class_code, c.condition_no)`,
  'a limit that is not the entry’s': `
    SELECT FROM cases c JOIN manual_entries e ON e.id = c.manual_entry_id
    LEFT JOIN clocks k ON k.case_id = c.id AND k.key = 'handling'
    WHERE (k.limit_value, k.limit_unit::text) <> (e.limit_value, e.limit_unit::text)
      OR (c.proposal->>'entryId', (c.proposal->>'conditionNo')::int, (c.proposal->>'limitValue')::float, c.proposal->>'limitUnit')
        <> (e.id::text, e.condition_no, e.limit_value, e.limit_unit::text)`,
  'a responsible unit that nobody proposed': `
    SELECT FROM cases c JOIN organization_units u ON u.id = c.responsible_unit_id AND NOT u.fallback
    WHERE NOT c.proposal->'units' @> jsonb_build_array(jsonb_build_object('unitId', u.id, 'unitName', u.name))`,
  'a text that its case is not found by': `
    SELECT FROM cases c LEFT JOIN case_texts t ON t.case_id = c.id
    WHERE t.text IS DISTINCT FROM case_text(c.class_name, c.address, c.description) OR t.reported_at <> c.reported_at`,
  'a number of another class or day, or beyond the day’s last': `
    SELECT FROM cases c JOIN cities y ON y.id = c.city_id
    LEFT JOIN case_number_sequences s ON s.city_id = c.city_id AND s.day = (c.reported_at AT TIME ZONE y.time_zone)::date
    WHERE c.case_number NOT LIKE
        'C' || regexp_replace(c.class_code, '\\D', '', 'g') || to_char(c.reported_at AT TIME ZONE y.time_zone, 'YYYYMMDD') || '____'
      OR right(c.case_number, 4)::int > coalesce(s.last, 0)`,
  'a step ended by somebody who does not hold its role at its unit': `
    SELECT FROM step_visits v WHERE v.person_id IS NOT NULL AND NOT EXISTS (SELECT FROM role_assignments r
      WHERE r.person_id = v.person_id AND r.role = v.role AND (v.unit_id IS NULL OR r.unit_id = v.unit_id))`,
  'a beat’s step ended by another collector': `
    SELECT FROM tasks t JOIN responsibility_grids g ON g.id = t.responsibility_grid_id
    WHERE t.closed_by_id <> g.collector_id OR (t.status = 'OPEN') <> (t.closed_by_id IS NULL)`,
  'a task, visit and audit line that name different people': `
    SELECT FROM tasks t JOIN step_visits v ON v.task_id = t.id
    LEFT JOIN audit_entries a ON a.action = 'completeTask' AND a.subject_id = t.id::text
    LEFT JOIN people p ON p.id = v.person_id
    WHERE t.status = 'DONE' AND (t.closed_by_id, t.closed_by_id::text, p.name)
      IS DISTINCT FROM (v.person_id, a.actor_id, a.actor_name)`,
  'steps whose ids, numbers and instants are not in one order': `
    SELECT FROM step_visits a JOIN step_visits b ON b.case_id = a.case_id AND b.number > a.number
    WHERE b.opened_at < a.opened_at OR b.task_id < a.task_id`,
  'a row that belongs to a row of another case': `
    SELECT FROM step_visits v JOIN tasks t ON t.id = v.task_id WHERE t.case_id <> v.case_id
    UNION ALL SELECT FROM clocks k JOIN tasks t ON t.id = k.task_id WHERE t.case_id <> k.case_id
    UNION ALL SELECT FROM clock_entries e JOIN clocks k ON k.id = e.clock_id WHERE k.case_id <> e.case_id
    UNION ALL SELECT FROM escalations e JOIN clocks k ON k.id = e.clock_id WHERE k.case_id <> e.case_id
    UNION ALL SELECT FROM notices n LEFT JOIN clocks k ON k.id = left(n.cause, 36)::uuid
      WHERE n.kind LIKE 'CLOCK%' AND (k.case_id IS DISTINCT FROM n.case_id
        OR (n.facts->>'dueAt')::timestamptz IS DISTINCT FROM k.due_at)
    UNION ALL SELECT FROM notices n WHERE n.kind = 'NOBODY_FOUND' AND n.cause <> n.case_id || ':nobody'
    UNION ALL SELECT FROM engine_records r LEFT JOIN tasks t ON (t.engine_id, t.job_key) = (r.engine_id, r.key)
      WHERE r.value_type = 'JOB' AND t.case_id IS DISTINCT FROM r.case_id`,
  'something that happens later': `
    SELECT FROM cases WHERE greatest(reported_at, filed_at, dispatched_at, handled_at, closed_at) > $1
    UNION ALL SELECT FROM audit_entries WHERE case_id IS NOT NULL AND action = 'completeTask' AND at > $1`,
}
