-- 偏好 what a person's screens look like, kept with the person.
CREATE TYPE "Theme" AS ENUM ('SYSTEM', 'LIGHT', 'DARK');
ALTER TABLE "people" ADD COLUMN "theme" "Theme" NOT NULL DEFAULT 'SYSTEM';

-- Whoever is recognized brings along preferences and the city's clock: no further query a request.
DROP FUNCTION find_session(bytea, timestamptz);
CREATE FUNCTION find_session(p_token_hash bytea, p_at timestamptz)
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
  SELECT EXISTS (SELECT FROM role_assignments r WHERE r.person_id = s.person_id AND r.role IN
    ('CITY_ADMINISTRATOR','SYSTEM_ADMINISTRATOR','SECURITY_ADMINISTRATOR','AUDITOR')) INTO administrator;
  IF s.last_seen_at + (CASE WHEN administrator THEN interval '15 minutes' ELSE interval '30 minutes' END) <= p_at
  THEN RETURN; END IF;
  -- once a minute is enough for the idle limit and spares a write a request
  UPDATE sessions x SET last_seen_at = p_at
  WHERE x.id = s.id AND x.last_seen_at < p_at - interval '1 minute';
  RETURN QUERY
  SELECT s.id, p.id, p.name, p.language, p.theme::text, p.unit_id,
         coalesce((SELECT jsonb_agg(jsonb_build_object('role', r.role, 'unitId', r.unit_id) ORDER BY r.role)
                   FROM role_assignments r WHERE r.person_id = p.id), '[]'),
         p.city_id, c.city_code, c.city_ids, c.related_city_ids, y.clock_offset_ms
  FROM people p, city_scope(p.city_id) c, cities y
  WHERE p.id = s.person_id AND p.active AND y.id = p.city_id;
END $$;

DROP FUNCTION find_api_key(bytea, timestamptz);
CREATE FUNCTION find_api_key(p_key_hash bytea, p_at timestamptz)
RETURNS TABLE (key_id uuid, name text, scopes text[], city_id uuid, city_code text, city_ids uuid[],
               related_city_ids uuid[], clock_offset_ms bigint)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE api_keys k SET last_used_at = p_at
  WHERE k.key_hash = p_key_hash AND (k.last_used_at IS NULL OR k.last_used_at < p_at - interval '1 minute');
  RETURN QUERY
  SELECT k.id, k.name, k.scopes::text[], k.city_id, c.city_code, c.city_ids, c.related_city_ids, y.clock_offset_ms
  FROM api_keys k, city_scope(k.city_id) c, cities y
  WHERE k.key_hash = p_key_hash AND k.revoked_at IS NULL AND (k.expires_at IS NULL OR k.expires_at > p_at)
    AND y.id = k.city_id;
END $$;

ALTER FUNCTION find_session(bytea, timestamptz) OWNER TO zhihui_background;
ALTER FUNCTION find_api_key(bytea, timestamptz) OWNER TO zhihui_background;
REVOKE ALL ON FUNCTION find_session(bytea, timestamptz), find_api_key(bytea, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION find_session(bytea, timestamptz), find_api_key(bytea, timestamptz) TO zhihui_app;
