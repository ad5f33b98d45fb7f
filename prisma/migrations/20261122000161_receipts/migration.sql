-- 回执 whose delivery a gateway speaks of: asked before anybody is known, answers no more than where to look.
CREATE FUNCTION find_delivery(p_id uuid) RETURNS TABLE (city_id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT d.city_id FROM deliveries d WHERE d.id = p_id
$$;
ALTER FUNCTION find_delivery(uuid) OWNER TO zhihui_background;
REVOKE ALL ON FUNCTION find_delivery(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION find_delivery(uuid) TO zhihui_app;
