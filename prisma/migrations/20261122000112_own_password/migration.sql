-- 修改密码 somebody's own password, where the known one is still the kept one; their other sessions end. Null: it is not.
CREATE FUNCTION change_own_password(p_person_id uuid, p_known_hash text, p_password_hash text, p_token_hash bytea,
                                    p_at timestamptz)
RETURNS int
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  ended int;
BEGIN
  UPDATE credentials SET password_hash = p_password_hash, failed_attempts = 0, locked_until = NULL
  WHERE person_id = p_person_id AND city_id = current_setting('app.city_id')::uuid AND password_hash = p_known_hash;
  IF NOT FOUND THEN RETURN NULL; END IF;
  UPDATE sessions SET ended_at = p_at
  WHERE person_id = p_person_id AND ended_at IS NULL AND token_hash <> p_token_hash;
  GET DIAGNOSTICS ended = ROW_COUNT;
  RETURN ended;
END $$;
ALTER FUNCTION change_own_password(uuid, text, text, bytea, timestamptz) OWNER TO zhihui_background;
REVOKE ALL ON FUNCTION change_own_password(uuid, text, text, bytea, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION change_own_password(uuid, text, text, bytea, timestamptz) TO zhihui_app;
