-- 人员 whoever works here can be telephoned.
ALTER TABLE "people" ADD COLUMN "phone" TEXT;
CREATE INDEX "people_city_id_name_idx" ON "people"("city_id", "name");

-- 角色有期 a role is held from an instant to another; nothing is ever taken away but ended. Null: since ever, for good.
ALTER TABLE "role_assignments" ADD COLUMN "starts_at" TIMESTAMPTZ(3), ADD COLUMN "ends_at" TIMESTAMPTZ(3),
  ADD COLUMN "granted_at" TIMESTAMPTZ(3), ADD COLUMN "granted_by_id" UUID, ADD COLUMN "ended_by_id" UUID;
ALTER TABLE "role_assignments" ADD CONSTRAINT "role_assignments_granted_by_id_fkey" FOREIGN KEY ("granted_by_id")
  REFERENCES "people"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "role_assignments" ADD CONSTRAINT "role_assignments_dates" CHECK (ends_at >= starts_at);
DROP INDEX "role_assignments_person_id_role_unit_id_key";
CREATE INDEX "role_assignments_person_id_idx" ON "role_assignments"("person_id");
-- What Prisma's schema cannot say: one period without an end for a role at a unit,
CREATE UNIQUE INDEX "role_assignments_held_once" ON "role_assignments" ("person_id", "role", "unit_id") WHERE ends_at IS NULL;
-- and 三员分立: nobody holds two of the three administrators' roles; theirs have no end until they are ended.
DROP INDEX "role_assignments_one_administrator";
CREATE UNIQUE INDEX "role_assignments_one_administrator" ON "role_assignments" ("person_id")
  WHERE role IN ('SYSTEM_ADMINISTRATOR', 'SECURITY_ADMINISTRATOR', 'AUDITOR') AND ends_at IS NULL;

-- 代理 somebody acts in the place of somebody else, from an instant to another.
CREATE TABLE "substitutions" (
    "id" UUID NOT NULL,
    "city_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "substitute_id" UUID NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "granted_at" TIMESTAMPTZ(3) NOT NULL,
    "granted_by_id" UUID,

    CONSTRAINT "substitutions_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "substitutions_city_id_idx" ON "substitutions"("city_id");
CREATE INDEX "substitutions_person_id_idx" ON "substitutions"("person_id");
CREATE INDEX "substitutions_substitute_id_idx" ON "substitutions"("substitute_id");
ALTER TABLE "substitutions" ADD CONSTRAINT "substitutions_person_id_fkey" FOREIGN KEY ("person_id")
  REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "substitutions" ADD CONSTRAINT "substitutions_substitute_id_fkey" FOREIGN KEY ("substitute_id")
  REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "substitutions" ADD CONSTRAINT "substitutions_granted_by_id_fkey" FOREIGN KEY ("granted_by_id")
  REFERENCES "people"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE substitutions ENABLE ROW LEVEL SECURITY;
ALTER TABLE substitutions FORCE ROW LEVEL SECURITY;
CREATE POLICY city_reads ON substitutions FOR SELECT TO zhihui_app USING (city_id = ANY ((SELECT app_city_ids())::uuid[]));
CREATE POLICY city_adds ON substitutions FOR INSERT TO zhihui_app WITH CHECK (city_id = (SELECT app_city_id()));
CREATE POLICY city_changes ON substitutions FOR UPDATE TO zhihui_app
  USING (city_id = (SELECT app_city_id())) WITH CHECK (city_id = (SELECT app_city_id()));
CREATE POLICY background ON substitutions TO zhihui_background USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE ON substitutions TO zhihui_app, zhihui_background;

-- The roles somebody holds at an instant of the city's time: their own, and of those in whose place they act.
CREATE FUNCTION roles_held(p_person_id uuid, p_at timestamptz) RETURNS jsonb LANGUAGE sql STABLE AS $$
  SELECT coalesce(jsonb_agg(jsonb_build_object('role', h.role, 'unitId', h.unit_id, 'insteadOf', h.instead_of)
                            ORDER BY h.role), '[]')
  FROM (
    SELECT DISTINCT r.role, r.unit_id, nullif(r.person_id, p_person_id) AS instead_of
    FROM role_assignments r
    WHERE r.person_id = ANY (ARRAY(
        SELECT p_person_id
        UNION SELECT s.person_id FROM substitutions s
        WHERE s.substitute_id = p_person_id AND s.starts_at <= p_at AND s.ends_at > p_at))
      AND (r.starts_at IS NULL OR r.starts_at <= p_at) AND (r.ends_at IS NULL OR r.ends_at > p_at)
  ) h
$$;

CREATE OR REPLACE FUNCTION find_session(p_token_hash bytea, p_at timestamptz)
RETURNS TABLE (session_id uuid, person_id uuid, name text, language text, theme text, unit_id uuid, roles jsonb,
               city_id uuid, city_code text, city_ids uuid[], related_city_ids uuid[], clock_offset_ms bigint)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  s sessions%ROWTYPE;
  administrator boolean;
BEGIN
  SELECT * INTO s FROM sessions x
  WHERE x.token_hash = p_token_hash AND x.ended_at IS NULL AND x.expires_at > p_at;
  IF NOT FOUND THEN RETURN; END IF;
  SELECT EXISTS (SELECT FROM role_assignments r WHERE r.person_id = s.person_id AND r.ends_at IS NULL AND r.role IN
    ('CITY_ADMINISTRATOR','SYSTEM_ADMINISTRATOR','SECURITY_ADMINISTRATOR','AUDITOR')) INTO administrator;
  IF s.last_seen_at + (CASE WHEN administrator THEN interval '15 minutes' ELSE interval '30 minutes' END) <= p_at
  THEN RETURN; END IF;
  -- once a minute is enough for the idle limit and spares a write a request
  UPDATE sessions x SET last_seen_at = p_at
  WHERE x.id = s.id AND x.last_seen_at < p_at - interval '1 minute';
  RETURN QUERY
  SELECT s.id, p.id, p.name, p.language, p.theme::text, p.unit_id,
         roles_held(p.id, p_at + y.clock_offset_ms * interval '1 millisecond'),
         p.city_id, c.city_code, c.city_ids, c.related_city_ids, y.clock_offset_ms
  FROM people p, city_scope(p.city_id) c, cities y
  WHERE p.id = s.person_id AND p.active AND y.id = p.city_id;
END $$;

-- Who has which login: of these people, and of whom these logins are; somebody of another city is not named.
CREATE FUNCTION account_logins(p_person_ids uuid[], p_logins text[])
RETURNS TABLE (person_id uuid, login text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT CASE WHEN c.city_id = current_setting('app.city_id')::uuid THEN c.person_id END, c.login
  FROM credentials c
  WHERE c.login = ANY (p_logins)
     OR (c.person_id = ANY (p_person_ids) AND c.city_id = current_setting('app.city_id')::uuid)
$$;

-- Every session of somebody of the city acted in ends.
CREATE FUNCTION end_sessions_of(p_person_id uuid, p_at timestamptz) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  UPDATE sessions SET ended_at = p_at
  WHERE person_id = p_person_id AND city_id = current_setting('app.city_id')::uuid AND ended_at IS NULL
$$;

ALTER FUNCTION account_logins(uuid[], text[]) OWNER TO zhihui_background;
ALTER FUNCTION end_sessions_of(uuid, timestamptz) OWNER TO zhihui_background;
REVOKE ALL ON FUNCTION account_logins(uuid[], text[]), end_sessions_of(uuid, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION account_logins(uuid[], text[]), end_sessions_of(uuid, timestamptz) TO zhihui_app;
