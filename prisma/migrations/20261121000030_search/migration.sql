-- Search (查询): words of two Chinese characters have no trigram, so the text of a case is indexed by its pairs of
-- neighboring characters. It stands apart from the case: a step changes the case, and would index its text again.
CREATE TABLE "case_texts" (
    "case_id" UUID NOT NULL,
    "city_id" UUID NOT NULL,
    "reported_at" TIMESTAMPTZ(3) NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "case_texts_pkey" PRIMARY KEY ("case_id")
);
ALTER TABLE "case_texts" ADD CONSTRAINT "case_texts_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "cases"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Full-width and half-width, large and small letters are the same; a line ends what is to be found together.
CREATE FUNCTION searchable(words text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
$$ SELECT lower(normalize(words, NFKC)) $$;
CREATE FUNCTION case_text(class_name text, address text, description text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN searchable(class_name || E'\n' || address || E'\n' || description || E'\n');

-- Dear: the planner shall not call it for every row.
CREATE FUNCTION character_pairs(words text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE COST 5000 AS $$
  SELECT array_to_tsvector(coalesce(array_agg(DISTINCT pair), '{}'))
  FROM (
    SELECT letter || lead(letter) OVER (ORDER BY place) AS pair, letter
    FROM string_to_table(words, NULL) WITH ORDINALITY AS t(letter, place)
  ) AS pairs
  WHERE pair IS NOT NULL AND letter !~ '\s'
$$;
-- One character alone is the beginning of pairs.
CREATE FUNCTION character_query(words text[]) RETURNS tsquery LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT string_agg(
    '''' || replace(replace(part, '\', '\\'), '''', '''''') || CASE WHEN alone THEN ''':*' ELSE '''' END, ' & '
  )::tsquery
  FROM (
    SELECT word AS part, true AS alone FROM unnest(words) AS word WHERE length(word) = 1
    UNION
    SELECT pair, false FROM unnest(words) AS word, unnest(tsvector_to_array(character_pairs(word))) AS pair
  ) AS parts
$$;

CREATE FUNCTION literally(word text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN replace(replace(replace(word, '\', '\\'), '%', '\%'), '_', '\_');

CREATE INDEX "case_texts_reported_at_case_id_idx" ON "case_texts"("reported_at", "case_id");
CREATE INDEX "case_texts_city_id_idx" ON "case_texts"("city_id");
-- a list of pending entries would be read by every search
CREATE INDEX case_texts_pairs_idx ON case_texts USING gin (character_pairs(text)) WITH (fastupdate = off);
CREATE INDEX cases_number_idx ON cases (upper(case_number) text_pattern_ops);
CREATE FUNCTION digits_of(telephone text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN regexp_replace(telephone, '\D', '', 'g');
CREATE INDEX reporters_telephone_idx ON reporters (digits_of(phone)) WHERE phone IS NOT NULL;

ALTER TABLE case_texts ENABLE ROW LEVEL SECURITY;
ALTER TABLE case_texts FORCE ROW LEVEL SECURITY;
CREATE POLICY city_reads ON case_texts FOR SELECT TO zhihui_app
  USING (city_id = ANY ((SELECT app_city_ids())::uuid[]) OR EXISTS (
    SELECT FROM cases c WHERE c.id = case_id AND c.shared_city_id = ANY ((SELECT app_city_ids())::uuid[])));
CREATE POLICY city_adds ON case_texts FOR INSERT TO zhihui_app
  WITH CHECK (city_id = (SELECT app_city_id()) OR EXISTS (
    SELECT FROM cases c WHERE c.id = case_id AND c.shared_city_id = (SELECT app_city_id())));
CREATE POLICY city_changes ON case_texts FOR UPDATE TO zhihui_app
  USING (city_id = (SELECT app_city_id()) OR EXISTS (
    SELECT FROM cases c WHERE c.id = case_id AND c.shared_city_id = (SELECT app_city_id())))
  WITH CHECK (city_id = (SELECT app_city_id()) OR EXISTS (
    SELECT FROM cases c WHERE c.id = case_id AND c.shared_city_id = (SELECT app_city_id())));
CREATE POLICY background ON case_texts TO zhihui_background USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE ON case_texts TO zhihui_app, zhihui_background;

-- Whoever writes a case writes its text.
CREATE FUNCTION write_case_text() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO case_texts (case_id, city_id, reported_at, text)
  VALUES (NEW.id, NEW.city_id, NEW.reported_at, case_text(NEW.class_name, NEW.address, NEW.description))
  ON CONFLICT (case_id) DO UPDATE SET reported_at = excluded.reported_at, text = excluded.text;
  RETURN NULL;
END $$;
CREATE TRIGGER write_text AFTER INSERT OR UPDATE OF class_name, address, description, reported_at ON cases
FOR EACH ROW EXECUTE FUNCTION write_case_text();

-- The owner sees no row of a table with FORCE; the background sees all.
SET LOCAL ROLE zhihui_background;
INSERT INTO case_texts (case_id, city_id, reported_at, text)
SELECT id, city_id, reported_at, case_text(class_name, address, description) FROM cases;
RESET ROLE;

-- What a filter leaves of the cases that may be read; inlined where it is called.
CREATE FUNCTION filtered_cases(readable uuid[], f jsonb) RETURNS SETOF cases LANGUAGE sql STABLE AS $$
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
      SELECT r.case_id FROM reporters r WHERE r.phone IS NOT NULL AND digits_of(r.phone) = digits_of(f->>'telephone'))))
$$;

-- 查询 the newest cases in whose text all words stand, at most so many, of the cities that the transaction may read.
-- A policy keeps the planner from these indexes, hence this door. Where matches are dense the newest cases are read
-- one after the other until there are enough; where they are rare the index knows where: neither way reads or sorts
-- all the matches of a frequent word.
CREATE FUNCTION find_cases(words text[], filter jsonb, most int) RETURNS SETOF uuid
LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = public, pg_temp SET plan_cache_mode = force_custom_plan AS $$
DECLARE
  rare constant int := 50; -- one match among so many, or fewer
  readable constant uuid[] := app_city_ids();
  wanted constant text[] := ARRAY(SELECT DISTINCT searchable(word) FROM unnest(words) AS word);
  patterns constant text[] := ARRAY(SELECT '%' || literally(word) || '%' FROM unnest(wanted) AS word);
  page record;
  matches uuid[] := '{}';
  seen int := 0;
  size int := 2000;
  last_at timestamptz := 'infinity';
  last_id uuid := 'ffffffff-ffff-ffff-ffff-ffffffffffff';
BEGIN
  IF cardinality(wanted) = 0 THEN
    RETURN QUERY SELECT c.id FROM filtered_cases(readable, filter) c
      ORDER BY c.reported_at DESC, c.id DESC LIMIT most;
    RETURN;
  END IF;
  LOOP
    WITH newest AS MATERIALIZED (
      SELECT t.case_id, t.reported_at, t.text FROM case_texts t
      WHERE (t.reported_at, t.case_id) < (last_at, last_id)
      ORDER BY t.reported_at DESC, t.case_id DESC LIMIT size
    ), matching AS (
      SELECT n.case_id, n.reported_at FROM newest n JOIN filtered_cases(readable, filter) c ON c.id = n.case_id
      WHERE n.text LIKE ALL (patterns)
    )
    SELECT (SELECT count(*) FROM newest) AS rows, oldest.reported_at, oldest.case_id,
      ARRAY(SELECT m.case_id FROM matching m ORDER BY m.reported_at DESC, m.case_id DESC LIMIT most) AS ids
    INTO page
    FROM newest AS oldest ORDER BY oldest.reported_at, oldest.case_id LIMIT 1;
    matches := matches || coalesce(page.ids, '{}');
    seen := seen + size;
    IF cardinality(matches) >= most OR page.rows IS NULL OR page.rows < size THEN
      RETURN QUERY SELECT unnest(matches[1:most]);
      RETURN;
    END IF;
    EXIT WHEN cardinality(matches) * rare < seen;
    last_at := page.reported_at;
    last_id := page.case_id;
    size := least(size * 2, 16000);
  END LOOP;
  RETURN QUERY SELECT c.id FROM case_texts t JOIN filtered_cases(readable, filter) c ON c.id = t.case_id
    WHERE character_pairs(t.text) @@ character_query(wanted) AND t.text LIKE ALL (patterns)
    ORDER BY t.reported_at DESC, t.case_id DESC LIMIT most;
END $$;
ALTER FUNCTION find_cases(text[], jsonb, int) OWNER TO zhihui_background;
REVOKE ALL ON FUNCTION find_cases(text[], jsonb, int) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION find_cases(text[], jsonb, int) TO zhihui_app;

-- Lists. What a policy lets through first, the planner may not find by an enum: comparing enums could tell of rows
-- that nobody may see. Whether something is null may be asked.
CREATE INDEX tasks_open_idx ON tasks (due_at, id) WHERE closed_at IS NULL;
DROP INDEX tasks_city_id_status_role_unit_id_due_at_idx;
DROP INDEX tasks_unit_id_status_role_idx;
CREATE INDEX "cases_reported_at_id_idx" ON "cases"("reported_at" DESC, "id");
DROP INDEX cases_city_id_reported_at_id_idx;
CREATE INDEX "cases_due_at_id_idx" ON "cases"("due_at", "id");
