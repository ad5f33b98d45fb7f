-- 登录 — functions by which somebody not yet known is recognized; nobody's rows are readable before that.
-- Refused sign-ins must be indistinguishable: the attempt is counted before the password is looked at.

-- Counts the attempt (the fifth locks for 15 minutes) and hands out what is needed to judge it.
CREATE FUNCTION begin_sign_in(p_login text, p_at timestamptz)
RETURNS TABLE (person_id uuid, city_id uuid, password_hash text, locked_until timestamptz)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  kept credentials%ROWTYPE;
BEGIN
  SELECT * INTO kept FROM credentials c WHERE c.login = p_login FOR UPDATE;
  IF NOT FOUND THEN RETURN; END IF;
  IF kept.locked_until > p_at THEN
    RETURN QUERY SELECT kept.person_id, kept.city_id, kept.password_hash, kept.locked_until;
    RETURN;
  END IF;
  UPDATE credentials c
  SET failed_attempts = CASE WHEN c.failed_attempts + 1 >= 5 THEN 0 ELSE c.failed_attempts + 1 END,
      locked_until = CASE WHEN c.failed_attempts + 1 >= 5 THEN p_at + interval '15 minutes' END
  WHERE c.person_id = kept.person_id;
  RETURN QUERY SELECT kept.person_id, kept.city_id, kept.password_hash, NULL::timestamptz;
END $$;

-- Writes the audit line of a try; a right password takes its own count and lock back.
CREATE FUNCTION finish_sign_in(p_person_id uuid, p_ok boolean, p_at timestamptz)
RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF p_ok THEN
    UPDATE credentials SET failed_attempts = 0, locked_until = NULL WHERE person_id = p_person_id;
  END IF;
  INSERT INTO audit_entries (id, city_id, at, actor_kind, actor_id, actor_name, action, subject_type, subject_id, details)
  SELECT uuidv7(), p.city_id, p_at, 'PERSON', p.id::text, p.name,
         CASE WHEN p_ok THEN 'signIn' ELSE 'signInRefused' END, 'Person', p.id::text, '{}'
  FROM people p WHERE p.id = p_person_id;
END $$;

-- Null for somebody who was disabled.
CREATE FUNCTION open_session(p_person_id uuid, p_token_hash bytea, p_at timestamptz, p_expires_at timestamptz)
RETURNS uuid
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  INSERT INTO sessions (id, city_id, person_id, token_hash, created_at, last_seen_at, expires_at)
  SELECT uuidv7(), p.city_id, p.id, p_token_hash, p_at, p_at, p_expires_at
  FROM people p WHERE p.id = p_person_id AND p.active
  RETURNING id
$$;

-- The session's person with roles and scope; nothing once ended, expired, idle or disabled (idle: 30 minutes, administrators 15).
CREATE FUNCTION find_session(p_token_hash bytea, p_at timestamptz)
RETURNS TABLE (session_id uuid, person_id uuid, name text, language text, unit_id uuid, roles jsonb,
               city_id uuid, city_code text, city_ids uuid[], related_city_ids uuid[])
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
  SELECT s.id, p.id, p.name, p.language, p.unit_id,
         coalesce((SELECT jsonb_agg(jsonb_build_object('role', r.role, 'unitId', r.unit_id) ORDER BY r.role)
                   FROM role_assignments r WHERE r.person_id = p.id), '[]'),
         p.city_id, c.city_code, c.city_ids, c.related_city_ids
  FROM people p, city_scope(p.city_id) c
  WHERE p.id = s.person_id AND p.active;
END $$;

CREATE FUNCTION end_session(p_token_hash bytea, p_at timestamptz)
RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  WITH ended AS (
    UPDATE sessions SET ended_at = p_at WHERE token_hash = p_token_hash AND ended_at IS NULL
    RETURNING person_id
  )
  INSERT INTO audit_entries (id, city_id, at, actor_kind, actor_id, actor_name, action, subject_type, subject_id, details)
  SELECT uuidv7(), p.city_id, p_at, 'PERSON', p.id::text, p.name, 'signOut', 'Person', p.id::text, '{}'
  FROM people p JOIN ended e ON e.person_id = p.id;
END $$;

CREATE FUNCTION find_sign_in_link(p_token_hash bytea, p_at timestamptz)
RETURNS TABLE (person_id uuid, city_id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT l.person_id, l.city_id FROM sign_in_links l
  WHERE l.token_hash = p_token_hash AND l.expires_at > p_at
$$;

CREATE FUNCTION find_api_key(p_key_hash bytea, p_at timestamptz)
RETURNS TABLE (key_id uuid, name text, scopes text[], city_id uuid, city_code text, city_ids uuid[], related_city_ids uuid[])
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE api_keys k SET last_used_at = p_at
  WHERE k.key_hash = p_key_hash AND (k.last_used_at IS NULL OR k.last_used_at < p_at - interval '1 minute');
  RETURN QUERY
  SELECT k.id, k.name, k.scopes::text[], k.city_id, c.city_code, c.city_ids, c.related_city_ids
  FROM api_keys k, city_scope(k.city_id) c
  WHERE k.key_hash = p_key_hash AND k.revoked_at IS NULL AND (k.expires_at IS NULL OR k.expires_at > p_at);
END $$;

-- Sets name and password of somebody of the city acted in; every session of theirs ends.
CREATE FUNCTION set_credential(p_person_id uuid, p_login text, p_password_hash text, p_at timestamptz)
RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO credentials (person_id, city_id, login, password_hash)
  SELECT p.id, p.city_id, p_login, p_password_hash FROM people p
  WHERE p.id = p_person_id AND p.city_id = current_setting('app.city_id')::uuid
  ON CONFLICT (person_id) DO UPDATE
  SET login = EXCLUDED.login, password_hash = EXCLUDED.password_hash, failed_attempts = 0, locked_until = NULL;
  IF NOT FOUND THEN RETURN false; END IF;
  UPDATE sessions SET ended_at = p_at WHERE person_id = p_person_id AND ended_at IS NULL;
  RETURN true;
END $$;

-- A demo link for somebody of the city acted in.
CREATE FUNCTION add_sign_in_link(p_person_id uuid, p_token_hash bytea, p_expires_at timestamptz)
RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO sign_in_links (id, city_id, person_id, token_hash, expires_at)
  SELECT uuidv7(), p.city_id, p.id, p_token_hash, p_expires_at FROM people p
  WHERE p.id = p_person_id AND p.active AND p.city_id = current_setting('app.city_id')::uuid;
  RETURN FOUND;
END $$;

DO $$
DECLARE
  door text;
BEGIN
  FOREACH door IN ARRAY ARRAY[
    'begin_sign_in(text, timestamptz)', 'finish_sign_in(uuid, boolean, timestamptz)',
    'open_session(uuid, bytea, timestamptz, timestamptz)', 'find_session(bytea, timestamptz)',
    'end_session(bytea, timestamptz)', 'find_sign_in_link(bytea, timestamptz)',
    'find_api_key(bytea, timestamptz)', 'set_credential(uuid, text, text, timestamptz)',
    'add_sign_in_link(uuid, bytea, timestamptz)'
  ] LOOP
    EXECUTE format('ALTER FUNCTION %s OWNER TO zhihui_background', door);
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', door);
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO zhihui_app', door);
  END LOOP;
END $$;
