import { clonedText } from './cloned-columns.ts'

/** A number of [0, 1) that a clone always gets again, for one purpose. */
const share = (purpose: number) =>
  `((hashint8extended(n, ${purpose}) & 1073741823)::float / 1073741824)`
const pick = (purpose: number, most: string) => `1 + floor(${share(purpose)} * ${most})::int`

/** More keys and positions than an engine gives out while templates are played. */
const keysApart = 1_000_000_000

/** 底数 — what clones are varied by: templates, places, conditions of the manual, units with their people; read once. */
export const surroundings = `
  CREATE TEMP TABLE templates AS
  SELECT id, stage IN ('CLOSED', 'NOT_FILED', 'VOIDED') AS ended, reported_at, district_id,
    city_id, responsible_unit_id, shared_city_id,
    row_number() OVER (PARTITION BY stage IN ('CLOSED', 'NOT_FILED', 'VOIDED') ORDER BY id) AS no
  FROM cases WHERE NOT (stage = 'CLOSED' AND evaluated_at IS NULL) AND instance_key IS NOT NULL;

  CREATE TEMP TABLE places AS
  SELECT g.id AS grid_id, g.responsibility_grid_id, g.street_id, s.parent_id AS district_id,
    c.id AS component_id, c.class_code, c.address,
    coalesce(c.longitude, (@@ g.area)[0]) AS longitude, coalesce(c.latitude, (@@ g.area)[1]) AS latitude,
    row_number() OVER (PARTITION BY s.parent_id ORDER BY c.id, g.id) AS no,
    count(*) OVER (PARTITION BY s.parent_id) AS many
  FROM unit_grids g
  JOIN organization_units s ON s.id = g.street_id
  LEFT JOIN components c ON c.grid_id = g.id;

  CREATE TEMP TABLE conditions AS
  SELECT e.id AS manual_entry_id, e.city_id, k.standard, e.kind, e.class_code, e.class_name,
    e.condition_no, e.filing_condition, of_class,
    row_number() OVER (PARTITION BY e.city_id, of_class ORDER BY e.id) AS no,
    count(*) OVER (PARTITION BY e.city_id, of_class) AS many
  FROM manual_entries e
  JOIN manual_editions m ON m.id = e.edition_id AND m.status = 'PUBLISHED'
  JOIN catalogue_classes k ON k.city_id = e.city_id AND k.kind = e.kind AND k.code = e.class_code
  -- a component of the register has its class; without one any condition will do
  JOIN LATERAL (VALUES (''), (CASE e.kind WHEN 'COMPONENT' THEN e.class_code END)) AS c (of_class)
    ON of_class IS NOT NULL;
  CREATE INDEX ON conditions (city_id, of_class, no);

  CREATE TEMP TABLE handlers AS
  SELECT u.id, u.city_id, u.name, row_number() OVER (PARTITION BY u.city_id ORDER BY u.id) AS no,
    count(*) OVER (PARTITION BY u.city_id) AS many
  FROM organization_units u
  WHERE u.has_accounts AND u.kind IN ('DEPARTMENT', 'ENFORCEMENT', 'STREET', 'DESK')
    AND EXISTS (SELECT FROM role_assignments r WHERE r.unit_id = u.id AND r.role = 'DEPARTMENT_OFFICER');

  CREATE TEMP TABLE stand_ins AS
  SELECT h.id AS unit_id, a.person_id, min(b.person_id::text)::uuid AS stand_in_id
  FROM handlers h
  JOIN role_assignments b ON b.unit_id = h.id
  JOIN role_assignments a ON a.role = b.role AND a.unit_id IN (SELECT responsible_unit_id FROM templates)
  GROUP BY 1, 2;
  CREATE INDEX ON stand_ins (unit_id, person_id);
  ANALYZE templates, places, conditions, handlers, stand_ins`

/**
 * 克隆计划 — one row a clone from number $1 to $2: its template, its instant, place, class and unit. $3 is the
 * share of open ones. An ended clone lies up to a year before its template, an open one up to a day and a half.
 */
export const plan = `
  CREATE TEMP TABLE clones ON COMMIT DROP AS
  WITH chosen AS (
    SELECT n, t.*, CASE WHEN t.ended
      THEN make_interval(days => -1 - floor(${share(1)} * 364)::int)
      ELSE make_interval(secs => -round(${share(1)} * 36 * 3600)) END AS shift
    FROM generate_series($1::bigint, $2::bigint) AS n
    JOIN templates t ON t.ended = (${share(2)} >= $3)
      AND t.no = ${pick(3, `(SELECT count(*) FROM templates x WHERE x.ended = (${share(2)} >= $3))`)}
  ), placed AS (
    SELECT c.*, p.grid_id, p.responsibility_grid_id, p.street_id, p.longitude, p.latitude,
      CASE WHEN ${share(4)} < 0.5 THEN p.component_id END AS component_id,
      CASE WHEN ${share(4)} < 0.5 THEN coalesce(p.class_code, '') ELSE '' END AS of_class,
      coalesce(p.address, '环城路') || (n % 97) || '栋' AS address
    FROM chosen c
    JOIN places p ON p.district_id = c.district_id
      AND p.no = ${pick(5, '(SELECT max(many) FROM places x WHERE x.district_id = c.district_id)')}
  ), classed AS (
    SELECT p.*, e.manual_entry_id, e.standard, e.kind AS class_kind, e.class_code, e.class_name,
      e.condition_no, e.filing_condition, p.reported_at + p.shift AS new_reported_at
    FROM placed p
    JOIN conditions e ON e.city_id = p.city_id AND e.of_class = p.of_class
      AND e.no = ${pick(6, '(SELECT max(many) FROM conditions x WHERE x.city_id = p.city_id AND x.of_class = p.of_class)')}
  )
  SELECT k.*, ${clonedText('k.template_id::text')}::uuid AS case_id
  FROM (
    SELECT n, id AS template_id, shift, n * ${keysApart} AS key_shift, new_reported_at AS reported_at,
      grid_id, responsibility_grid_id, street_id, component_id, address, longitude, latitude,
      manual_entry_id, standard, class_kind, class_code, class_name, condition_no,
      responsible_unit_id AS unit_id,
      coalesce((
        SELECT h.id FROM handlers h WHERE t.shared_city_id IS NULL AND t.responsible_unit_id IS NOT NULL
          AND h.city_id = t.city_id AND h.no = ${pick(7, 'h.many')}
      ), responsible_unit_id) AS new_unit_id,
      '市民反映' || address || class_name || '存在问题：' || filing_condition AS description,
      'C' || regexp_replace(class_code, '\\D', '', 'g')
        || to_char(new_reported_at AT TIME ZONE 'Asia/Shanghai', 'YYYYMMDD') || lpad(n::text, 6, '0')
        AS case_number,
      regexp_replace(lpad(to_hex((extract(epoch FROM new_reported_at) * 1000)::bigint), 12, '0'),
        '(.{8})(.{4})', '\\1-\\2-') AS id_head,
      lpad(to_hex(n), 8, '0') AS id_tail
    FROM classed t
  ) AS k`
