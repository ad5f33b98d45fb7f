-- 网格缺陷: grids of the acting city that overlap, or are slivers (sixty times as long as wide, or more); some of each. It
-- looks by the index, which row-level security keeps polygons from. A grid is made smaller about its middle first, as
-- services/organizations/rings.ts does: what only touches does not overlap.
CREATE FUNCTION grid_faults() RETURNS TABLE (kind text, subject text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH own AS MATERIALIZED (
    SELECT g.code::text AS code, path(g.area) AS edge,
           polygon(((path(g.area) - point(g.area)) * point(0.98, 0)) + point(g.area)) AS core
    FROM unit_grids g WHERE g.city_id = app_city_id()
  )
  (SELECT DISTINCT 'GRIDS_OVERLAP', least(o.code, g.code::text) || '、' || greatest(o.code, g.code::text)
   -- apart, for the planner would rather compare all grids of the city with all
   FROM own o CROSS JOIN LATERAL (SELECT u.city_id, u.code FROM unit_grids u WHERE o.core && u.area OFFSET 0) g
   WHERE g.city_id = app_city_id() AND g.code::text <> o.code ORDER BY 2 LIMIT 20)
  UNION ALL
  (SELECT 'GRID_SLIVER', o.code FROM own o WHERE 4 * pi() * area(o.edge) < 0.05 * length(o.edge) ^ 2
   ORDER BY 2 LIMIT 20)
$$;
ALTER FUNCTION grid_faults() OWNER TO zhihui_background;
REVOKE ALL ON FUNCTION grid_faults() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION grid_faults() TO zhihui_app;
