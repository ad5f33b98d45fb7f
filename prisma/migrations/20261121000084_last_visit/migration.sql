-- 上次来访 when somebody of the city acted in was last seen before the session they have now; null on a first visit.
-- Sessions are no table of the application's: the one door to this one instant.
CREATE FUNCTION last_visit(p_person_id uuid) RETURNS timestamptz
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT s.last_seen_at FROM sessions s
  WHERE s.person_id = p_person_id AND s.city_id = current_setting('app.city_id')::uuid
  ORDER BY s.created_at DESC, s.id DESC OFFSET 1 LIMIT 1
$$;
ALTER FUNCTION last_visit(uuid) OWNER TO zhihui_background;
REVOKE ALL ON FUNCTION last_visit(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION last_visit(uuid) TO zhihui_app;

-- 动态 the cases that somebody worked on last, without sorting all they ever did.
DROP INDEX "step_visits_person_id_idx";
CREATE INDEX "step_visits_person_id_id_idx" ON "step_visits"("person_id", "id");
