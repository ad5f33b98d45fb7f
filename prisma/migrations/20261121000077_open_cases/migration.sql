-- 地图 the open cases, the most urgent first: what has ended is most of what is stored.
CREATE INDEX cases_open_idx ON cases (due_at, id) WHERE closed_at IS NULL;
-- 在办量 what waits at each unit.
CREATE INDEX tasks_open_unit_idx ON tasks (unit_id) WHERE closed_at IS NULL;
