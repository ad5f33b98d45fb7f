/** Where one loader keeps what it works with, for all its connections; dropped when it has finished. */
export const room = 'loading'

/** An id moved by milliseconds: its instant with it, so that rows stay in their order; another end, the same random middle. */
const clonedId = `
  CREATE FUNCTION ${room}.cloned_id(id uuid, shift_ms bigint, tail text) RETURNS uuid LANGUAGE sql STABLE RETURN
    (lpad(to_hex(('x' || translate(left(id::text, 13), '-', ''))::bit(48)::bigint + shift_ms), 12, '0')
      || translate(substr(id::text, 15, 14), '-', '') || tail)::uuid`

/** 模板 — the cases that actions and engine have played, as far as nothing is under way; $1 names them, null takes all. */
const templates = `
  CREATE UNLOGGED TABLE ${room}.templates AS
  WITH played AS (
    SELECT c.*, c.stage IN ('CLOSED', 'NOT_FILED', 'VOIDED') AS ended,
      coalesce(c.manual_edition_id, (
        SELECT m.id FROM manual_editions m
        WHERE m.city_id = c.city_id AND m.status = 'PUBLISHED' AND m.standard = c.standard
        ORDER BY m.number DESC LIMIT 1)) AS edition_id
    FROM cases c
    WHERE ($1::uuid[] IS NULL OR c.id = ANY ($1::uuid[]))
      AND NOT EXISTS (SELECT FROM incidents i WHERE i.case_id = c.id)
  )
  SELECT p.id, p.ended, p.city_id, p.edition_id, p.standard, p.class_kind AS kind, p.class_code, p.district_id,
    p.address, p.description, p.longitude, p.latitude, p.reported_at,
    p.manual_entry_id, e.limit_value, e.limit_unit, k.dispatch_level,
    p.grid_id IS NOT NULL AS has_grid, p.responsibility_grid_id IS NOT NULL AS has_beat,
    p.component_id IS NOT NULL AS has_component, b.collector_id,
    p.responsible_unit_id AS unit_id, p.shared_city_id IS NULL AS of_one_city,
    row_number() OVER (PARTITION BY ended ORDER BY p.id) AS no, count(*) OVER (PARTITION BY ended) AS many,
    dense_rank() OVER (ORDER BY p.edition_id, p.class_kind, e.limit_value, e.limit_unit, k.dispatch_level,
      p.district_id, p.responsibility_grid_id IS NULL, p.component_id IS NULL, p.grid_id IS NULL) AS kin
  FROM played p
  JOIN catalogue_classes k ON (k.city_id, k.standard, k.kind, k.code) = (p.city_id, p.standard, p.class_kind, p.class_code)
  LEFT JOIN manual_entries e ON e.id = p.manual_entry_id
  LEFT JOIN responsibility_grids b ON b.id = p.responsibility_grid_id
  WHERE CASE WHEN ended THEN engine_state = 'ENDED' AND (stage = 'NOT_FILED' OR evaluated_at IS NOT NULL)
    ELSE engine_state = 'RUNNING' AND EXISTS (SELECT FROM tasks t WHERE t.case_id = p.id AND t.status = 'OPEN') END`

/** 地点 — inside unit grids: those of components under their class, and all of them under none. */
const spots = `
  CREATE UNLOGGED TABLE ${room}.spots AS
  SELECT s.parent_id AS district_id, b.id IS NOT NULL AS has_beat, of_class,
    g.id AS grid_id, b.id AS responsibility_grid_id, b.collector_id, p.name AS collector_name, s.id AS street_id,
    c.id AS component_id, coalesce(c.address, s.name || g.name || '1号') AS address,
    coalesce(c.longitude, (@@ g.area)[0]) AS longitude, coalesce(c.latitude, (@@ g.area)[1]) AS latitude,
    dense_rank() OVER (ORDER BY s.parent_id, b.id IS NULL, of_class) AS area,
    row_number() OVER (PARTITION BY s.parent_id, b.id IS NULL, of_class ORDER BY c.id, g.id) AS no,
    count(*) OVER (PARTITION BY s.parent_id, b.id IS NULL, of_class) AS many
  FROM unit_grids g
  JOIN organization_units s ON s.id = g.street_id
  LEFT JOIN responsibility_grids b ON b.id = g.responsibility_grid_id
  LEFT JOIN people p ON p.id = b.collector_id
  LEFT JOIN components c ON c.grid_id = g.id
  CROSS JOIN LATERAL (VALUES (''), (c.class_code)) AS v (of_class)
  WHERE of_class IS NOT NULL`

/** 可选条件 — what a case of the same kind, limit, dispatch level and district could have been about, in a random order. */
const choices = `
  CREATE UNLOGGED TABLE ${room}.choices AS
  SELECT g.kin, e.id AS manual_entry_id, e.class_code, e.class_name, e.condition_no,
    regexp_replace(e.filing_condition, '的?[。；]?$', '') AS condition, a.area, a.many AS spots,
    row_number() OVER (PARTITION BY g.kin ORDER BY md5(e.class_code), e.condition_no) AS no,
    count(*) OVER (PARTITION BY g.kin) AS many
  FROM (SELECT DISTINCT kin, city_id, edition_id, standard, kind, limit_value, limit_unit, dispatch_level,
          district_id, has_grid, has_beat, has_component FROM ${room}.templates) AS g
  JOIN manual_entries e ON e.edition_id = g.edition_id AND e.kind = g.kind
    AND (g.limit_value IS NULL OR (e.limit_value, e.limit_unit) = (g.limit_value, g.limit_unit))
  JOIN catalogue_classes k ON (k.city_id, k.standard, k.kind, k.code) = (g.city_id, g.standard, g.kind, e.class_code)
    AND k.active AND k.dispatch_level IS NOT DISTINCT FROM g.dispatch_level
  LEFT JOIN (SELECT DISTINCT district_id, has_beat, of_class, area, many FROM ${room}.spots) AS a
    ON (a.district_id, a.has_beat) = (g.district_id, g.has_beat)
    AND a.of_class = CASE WHEN g.has_component THEN e.class_code ELSE '' END
  WHERE a.area IS NOT NULL OR NOT g.has_grid`

/** 承办单位 — units with an officer and a handler of their own, among which the templates' are. */
const handlers = `
  CREATE UNLOGGED TABLE ${room}.handlers AS
  SELECT u.id, u.city_id, u.name, row_number() OVER (PARTITION BY u.city_id ORDER BY md5(u.code)) AS no,
    count(*) OVER (PARTITION BY u.city_id) AS many
  FROM organization_units u
  WHERE u.has_accounts AND u.active AND u.kind IN ('DEPARTMENT', 'ENFORCEMENT', 'STREET', 'DESK')
    AND 2 = (SELECT count(DISTINCT r.role) FROM role_assignments r
      WHERE r.unit_id = u.id AND r.role IN ('DEPARTMENT_OFFICER', 'HANDLER'))`

/** 代班 — who at another unit holds the role of somebody at a template's. */
const standIns = `
  CREATE UNLOGGED TABLE ${room}.stand_ins AS
  SELECT DISTINCT ON (h.id, a.person_id) h.id AS unit_id, a.person_id, p.id AS stand_in_id, p.name
  FROM ${room}.handlers h
  JOIN role_assignments b ON b.unit_id = h.id
  JOIN people p ON p.id = b.person_id
  JOIN role_assignments a ON a.role = b.role
  WHERE a.unit_id IN (SELECT unit_id FROM ${room}.templates)
  ORDER BY h.id, a.person_id, p.id`

/** 底数 — what clones are made from and varied by, in the order of its making; only the first takes a value. */
export const surroundings = {
  templates,
  others: [
    clonedId,
    spots,
    choices,
    handlers,
    standIns,
    `CREATE INDEX ON ${room}.stand_ins (unit_id, person_id)`,
    ...['templates', 'spots', 'choices', 'handlers', 'stand_ins'].map(
      (table) => `ANALYZE ${room}.${table}`,
    ),
  ],
} as const
