-- Names that nobody has are counted and locked as known ones are, by all processes together. Kept as a hash:
-- people type passwords into the wrong field. No city, and no right for the application: sign-in's doors only.
CREATE TABLE unknown_logins (
  id uuid PRIMARY KEY,
  login_hash bytea NOT NULL UNIQUE,
  failed_attempts int NOT NULL,
  locked_until timestamptz(3),
  last_tried_at timestamptz(3) NOT NULL
);
CREATE INDEX unknown_logins_last_tried_at_idx ON unknown_logins (last_tried_at);
GRANT SELECT, INSERT, UPDATE, DELETE ON unknown_logins TO zhihui_background;

-- One try at a name that nobody has; answers what begin_sign_in answers of a known one, without a password.
CREATE FUNCTION count_unknown_login(p_login text, p_at timestamptz)
RETURNS TABLE (person_id uuid, city_id uuid, password_hash text, locked_until timestamptz)
LANGUAGE plpgsql AS $$
DECLARE
  kept unknown_logins%ROWTYPE;
BEGIN
  INSERT INTO unknown_logins AS u (id, login_hash, failed_attempts, last_tried_at)
  VALUES (uuidv7(), sha256(convert_to(p_login, 'UTF8')), 0, p_at)
  ON CONFLICT (login_hash) DO UPDATE SET last_tried_at = p_at
  RETURNING u.* INTO kept;
  IF kept.locked_until > p_at THEN
    RETURN QUERY SELECT kept.id, NULL::uuid, NULL::text, kept.locked_until;
    RETURN;
  END IF;
  UPDATE unknown_logins u
  SET failed_attempts = CASE WHEN u.failed_attempts + 1 >= 5 THEN 0 ELSE u.failed_attempts + 1 END,
      locked_until = CASE WHEN u.failed_attempts + 1 >= 5 THEN p_at + interval '15 minutes' END
  WHERE u.id = kept.id;
  RETURN QUERY SELECT kept.id, NULL::uuid, NULL::text, NULL::timestamptz;
END $$;
ALTER FUNCTION count_unknown_login(text, timestamptz) OWNER TO zhihui_background;
REVOKE ALL ON FUNCTION count_unknown_login(text, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION count_unknown_login(text, timestamptz) TO zhihui_background;

CREATE OR REPLACE FUNCTION begin_sign_in(p_login text, p_at timestamptz)
RETURNS TABLE (person_id uuid, city_id uuid, password_hash text, locked_until timestamptz)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  kept credentials%ROWTYPE;
BEGIN
  SELECT * INTO kept FROM credentials c WHERE c.login = p_login FOR UPDATE;
  IF NOT FOUND THEN
    RETURN QUERY SELECT * FROM count_unknown_login(p_login, p_at);
    RETURN;
  END IF;
  IF kept.locked_until > p_at THEN
    -- a locked name is refused without its password being looked at: one line a minute says so
    INSERT INTO audit_entries (id, city_id, at, actor_kind, actor_id, actor_name, action, subject_type, subject_id, details)
    SELECT uuidv7(), p.city_id, p_at, 'PERSON', p.id::text, p.name, 'signInLocked', 'Person', p.id::text, '{}'
    FROM people p
    WHERE p.id = kept.person_id AND NOT EXISTS (
      SELECT FROM audit_entries a
      WHERE a.city_id = p.city_id AND a.at > p_at - interval '1 minute'
        AND a.action = 'signInLocked' AND a.subject_id = p.id::text);
    RETURN QUERY SELECT kept.person_id, kept.city_id, kept.password_hash, kept.locked_until;
    RETURN;
  END IF;
  UPDATE credentials c
  SET failed_attempts = CASE WHEN c.failed_attempts + 1 >= 5 THEN 0 ELSE c.failed_attempts + 1 END,
      locked_until = CASE WHEN c.failed_attempts + 1 >= 5 THEN p_at + interval '15 minutes' END
  WHERE c.person_id = kept.person_id;
  RETURN QUERY SELECT kept.person_id, kept.city_id, kept.password_hash, NULL::timestamptz;
END $$;

-- For a name that nobody has it takes as many statements and one commit as well, and forgets names of yesterday.
CREATE OR REPLACE FUNCTION finish_sign_in(p_person_id uuid, p_ok boolean, p_at timestamptz)
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
  IF FOUND THEN RETURN; END IF;
  UPDATE unknown_logins SET last_tried_at = p_at WHERE id = p_person_id;
  DELETE FROM unknown_logins WHERE id IN (
    SELECT u.id FROM unknown_logins u WHERE u.last_tried_at < p_at - interval '1 day'
    ORDER BY u.last_tried_at LIMIT 2 FOR UPDATE SKIP LOCKED);
END $$;
