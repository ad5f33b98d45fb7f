-- 手册差异 how many filed cases a line of the Command Manual touches: counted by class and condition, from the index alone.
CREATE INDEX cases_by_line_idx ON cases (class_code, condition_no)
  INCLUDE (city_id, shared_city_id, standard, class_kind, stage) WHERE filed_at IS NOT NULL;
