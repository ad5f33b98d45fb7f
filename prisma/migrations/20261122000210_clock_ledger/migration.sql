-- 计时台账 what happened to the clocks of a city, the latest first; that a clock was started is no entry of the report.
CREATE INDEX clock_entries_ledger_idx ON clock_entries (city_id, at, id) WHERE kind <> 'STARTED';
-- Of the rare ones alone: among all the stops they would be looked for long.
CREATE INDEX clock_entries_changes_idx ON clock_entries (city_id, at, id)
    WHERE kind IN ('PAUSED', 'RESUMED', 'EXTENDED', 'EXEMPTED');
CREATE INDEX clock_entries_actor_idx ON clock_entries (actor_id, at, id)
    WHERE actor_id IS NOT NULL AND kind <> 'STARTED';
CREATE INDEX clocks_unit_idx ON clocks (unit_id) WHERE unit_id IS NOT NULL;
