-- 查询: the newest cases alone do not tell whether a word is rare. One that they lack and older ones are full of was
-- looked up in the index, which answers with nearly everything: more than a second with 102,000 stored. Some pages from
-- all over the table are asked first.
CREATE FUNCTION is_rare_text(patterns text[], among int) RETURNS boolean
LANGUAGE plpgsql STABLE SET search_path = public, pg_temp AS $$
DECLARE
  sampled constant int := 2000; -- rows, about
  stored constant real := (SELECT reltuples FROM pg_class WHERE oid = 'case_texts'::regclass);
BEGIN
  RETURN (
    SELECT count(*) FILTER (WHERE t.text LIKE ALL (patterns)) * among < count(*)
    FROM case_texts t TABLESAMPLE SYSTEM (least(100, 100 * sampled / greatest(stored, 1))));
END $$;
ALTER FUNCTION is_rare_text(text[], int) OWNER TO zhihui_background;
REVOKE ALL ON FUNCTION is_rare_text(text[], int) FROM PUBLIC;

CREATE OR REPLACE FUNCTION find_cases(words text[], filter jsonb, most int) RETURNS SETOF uuid
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
  is_rare boolean;
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
      SELECT n.case_id, n.reported_at FROM newest n CROSS JOIN LATERAL (
        SELECT FROM filtered_cases(readable, filter) c WHERE c.id = n.case_id OFFSET 0
      ) AS allowed
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
    IF cardinality(matches) * rare < seen THEN
      is_rare := coalesce(is_rare, is_rare_text(patterns, rare));
      EXIT WHEN is_rare;
    END IF;
    last_at := page.reported_at;
    last_id := page.case_id;
    size := least(size * 2, 16000);
  END LOOP;
  RETURN QUERY SELECT c.id FROM case_texts t JOIN filtered_cases(readable, filter) c ON c.id = t.case_id
    WHERE character_pairs(t.text) @@ character_query(wanted) AND t.text LIKE ALL (patterns)
    ORDER BY t.reported_at DESC, t.case_id DESC LIMIT most;
END $$;
