import { room } from './surroundings.ts'

/** A number of [0, 1) that a clone always gets again, for one purpose. */
const share = (purpose: number) =>
  `((hashint8extended(n, ${purpose}) & 1073741823)::float / 1073741824)`
const evenly = (purpose: number, most: string) => `1 + floor(${share(purpose)} * ${most})::int`
/** As cases come: few classes and units have most of them, most have few. */
const mostlyTheFirst = (purpose: number, most: string) =>
  `1 + floor(power(${share(purpose)}, 2.5) * ${most})::int`

/** More keys and positions than an engine gives out while templates are played. */
const keysApart = 1_000_000_000

/**
 * 克隆计划 — one row a clone, from number $1 to $2: its template, its instant, place, condition and unit. $3 is the
 * share of open ones, $4 the engine that they have lost. An ended clone lies one to 52 weeks before its template (a
 * week has the same working hours), an open one up to a day and a half. Clones share out conditions and units unevenly, as cases come.
 */
export const plan = `
  CREATE UNLOGGED TABLE ${room}.clones AS
  WITH numbers AS (
    SELECT n, ${share(2)} >= $3 AS ended FROM generate_series($1::bigint, $2::bigint) AS n
  ), chosen AS (
    SELECT n, t.*, CASE WHEN ended THEN make_interval(days => -7 * (${evenly(1, '52')}))
      ELSE make_interval(secs => -round(${share(1)} * 36 * 3600)) END AS shift
    FROM numbers
    JOIN (SELECT DISTINCT ended, many FROM ${room}.templates) AS m USING (ended)
    JOIN ${room}.templates t USING (ended)
    WHERE t.no = ${evenly(3, 'm.many')}
  ), classed AS (
    SELECT c.*, e.manual_entry_id AS new_entry_id, e.class_code AS new_class_code, e.class_name, e.condition_no,
      e.condition, e.area, e.spots
    FROM chosen c
    JOIN (SELECT DISTINCT kin, many FROM ${room}.choices) AS m USING (kin)
    JOIN ${room}.choices e ON e.kin = c.kin AND e.no = ${mostlyTheFirst(6, 'm.many')}
  ), placed AS (
    SELECT c.*, s.grid_id, s.responsibility_grid_id, s.street_id, s.collector_id AS new_collector_id, s.collector_name,
      CASE WHEN c.has_component THEN s.component_id END AS component_id,
      CASE WHEN c.has_grid THEN s.longitude ELSE c.longitude END AS new_longitude,
      CASE WHEN c.has_grid THEN s.latitude ELSE c.latitude END AS new_latitude,
      CASE WHEN c.has_component THEN s.address
        ELSE regexp_replace(coalesce(s.address, c.address), '[0-9]+号', (1 + n % 199) || '号') END AS new_address
    FROM classed c
    LEFT JOIN ${room}.spots s ON s.area = c.area AND s.no = ${evenly(5, 'c.spots')}
  ), numbered AS (
    SELECT p.*, p.reported_at + p.shift AS new_reported_at, y.case_number_pattern,
      ((p.reported_at + p.shift) AT TIME ZONE y.time_zone)::date AS day,
      row_number() OVER (PARTITION BY p.city_id, ((p.reported_at + p.shift) AT TIME ZONE y.time_zone)::date ORDER BY n)
        AS within_day
    FROM placed p JOIN cities y ON y.id = p.city_id
  )
  SELECT k.n, k.id AS template_id, ${room}.cloned_id(k.id, k.shift_ms, k.tail) AS case_id, k.tail,
    k.shift, k.shift_ms, k.n * ${keysApart} AS key_shift, CASE WHEN NOT k.ended THEN $4::uuid END AS lost_engine_id,
    k.city_id, k.day, k.sequence,
    replace(replace(replace(regexp_replace(k.case_number_pattern, '\\{seq:.\\}',
        lpad(k.sequence::text, greatest(length(k.sequence::text), k.digits), '0')),
      '{major}', left(k.class_digits, 2)), '{minor}', substr(k.class_digits, 3)),
      '{yyyyMMdd}', to_char(k.day, 'YYYYMMDD')) AS case_number,
    k.grid_id, k.responsibility_grid_id, k.street_id, k.component_id, k.new_longitude AS longitude,
    k.new_latitude AS latitude, k.new_address AS address,
    k.new_class_code AS class_code, k.class_name, k.condition_no, k.class_code AS old_class_code,
    k.manual_entry_id AS old_entry_id, k.new_entry_id AS manual_entry_id,
    CASE WHEN position(k.address IN k.description) > 1 THEN left(k.description, position(k.address IN k.description) - 1)
      ELSE '市民反映' END || k.new_address || k.class_name || '存在问题：' || k.condition || '。' AS description,
    k.collector_id, coalesce(k.new_collector_id, k.collector_id) AS new_collector_id, k.collector_name,
    k.unit_id, u.name AS unit_name, coalesce(h.id, k.unit_id) AS new_unit_id, coalesce(h.name, u.name) AS new_unit_name
  FROM (
    SELECT p.*, (extract(epoch FROM p.shift) * 1000)::bigint AS shift_ms, lpad(to_hex(n), 8, '0') AS tail,
      regexp_replace(p.new_class_code, '\\D', '', 'g') AS class_digits,
      substring(p.case_number_pattern FROM '\\{seq:(.)\\}')::int AS digits,
      p.within_day + coalesce(s.last, 0) AS sequence
    FROM numbered p LEFT JOIN case_number_sequences s ON (s.city_id, s.day) = (p.city_id, p.day)
  ) AS k
  LEFT JOIN organization_units u ON u.id = k.unit_id
  LEFT JOIN ${room}.handlers own ON own.id = k.unit_id AND k.of_one_city
  LEFT JOIN ${room}.handlers h ON h.city_id = own.city_id AND h.no = ${mostlyTheFirst(7, 'own.many')}`

/** What a plan leaves to be done once: the days' numbers are taken. */
export const afterPlan = [
  `CREATE INDEX ON ${room}.clones (n)`,
  `ANALYZE ${room}.clones`,
  `INSERT INTO case_number_sequences AS s (city_id, day, last)
   SELECT city_id, day, max(sequence) FROM ${room}.clones GROUP BY 1, 2
   ON CONFLICT (city_id, day) DO UPDATE SET last = greatest(s.last, excluded.last)`,
] as const
