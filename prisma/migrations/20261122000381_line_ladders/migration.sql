-- 条目升级级别 a line of the manual may have levels of its own: [{ "percent": 80, "offices": ["HOLDER"] }, …]; none: the city's.
ALTER TABLE manual_entries ADD COLUMN ladder jsonb NOT NULL DEFAULT '[]';
