-- 对账: a ladder is no stray (无主实例) before a job of it that a dead process had in its hands, for a minute at most, has come
-- back: one that began, or whose case ended, meanwhile was canceled where a reconciliation came in that minute.
CREATE OR REPLACE FUNCTION stray_instances(of_city uuid, of_engine uuid) RETURNS TABLE ("instanceKey" text, "caseId" uuid, former boolean)
LANGUAGE sql STABLE AS $$
  WITH RECURSIVE ids AS (
    SELECT id, CASE WHEN reconciled_at IS NULL THEN replaces END AS replaces, false AS former FROM engines WHERE id = of_engine
    UNION ALL SELECT e.id, e.replaces, true FROM engines e JOIN ids i ON e.id = i.replaces
  ), begun AS (
    SELECT v.partition, (SELECT min(p.position) FROM element_visits p
      WHERE p.engine_id = of_engine AND p.partition = v.partition) AS since
    FROM engine_positions v WHERE v.engine_id = of_engine
  ), running AS MATERIALIZED (
    SELECT v.instance_key FROM element_visits v
    WHERE v.engine_id = of_engine AND v.city_id = of_city AND v.element_type = 'PROCESS'
    GROUP BY v.instance_key
    HAVING NOT bool_or(v.intent IN ('ELEMENT_COMPLETED', 'ELEMENT_TERMINATED'))
  ), candidates AS (
    SELECT a.instance_key, a.case_id, false AS former
    FROM running r JOIN element_visits a
      ON a.engine_id = of_engine AND a.instance_key = r.instance_key AND a.element_type = 'PROCESS'
    WHERE a.intent = 'ELEMENT_ACTIVATED' AND a.element_id ~ '^(city-case|deadline-ladder)\.'
      -- until a roll-back is reconciled, what has begun since is no better than what had begun before: its keys may be taken
      AND (EXISTS (SELECT FROM ids WHERE ids.former)
        OR a.at < now() - CASE WHEN a.element_id ~ '^deadline-ladder\.' THEN interval '90 s' ELSE interval '30 s' END)
    UNION ALL
    SELECT a.instance_key, a.case_id, true
    FROM ids i
    JOIN element_visits a ON a.engine_id = i.id AND a.element_type = 'PROCESS' AND a.intent = 'ELEMENT_ACTIVATED'
    LEFT JOIN begun b ON b.partition = a.partition
    WHERE i.former AND a.city_id = of_city AND a.element_id ~ '^(city-case|deadline-ladder)\.'
      AND NOT EXISTS (SELECT FROM element_visits e
        WHERE e.engine_id IN (a.engine_id, of_engine) AND e.instance_key = a.instance_key AND e.element_type = 'PROCESS'
          AND e.intent IN ('ELEMENT_COMPLETED', 'ELEMENT_TERMINATED')
          AND (e.engine_id = of_engine OR e.position < b.since))
      -- a key that this folder has handed out again is another instance's
      AND NOT EXISTS (SELECT FROM element_visits e
        WHERE e.engine_id = of_engine AND e.instance_key = a.instance_key AND e.element_type = 'PROCESS')
  )
  SELECT DISTINCT ON (a.instance_key) a.instance_key::text, a.case_id, a.former
  FROM candidates a
  -- asked one by one, by their key: the limit keeps the planner from reading all cases instead
  WHERE (SELECT true FROM cases c WHERE c.engine_id = of_engine AND c.instance_key = a.instance_key LIMIT 1) IS NULL
    AND (SELECT true FROM ladders l
      WHERE l.engine_id = of_engine AND l.instance_key = a.instance_key
        AND (l.ended_at IS NULL OR l.ended_at > now() - interval '90 s') LIMIT 1) IS NULL
$$;
