-- 优先级在前 a work list may have the steps of cases with priority above the others: each step says whether its case has it.
ALTER TABLE "tasks" ADD COLUMN "prioritized" BOOLEAN NOT NULL DEFAULT false;
UPDATE tasks t SET prioritized = true FROM cases c WHERE c.id = t.case_id AND c.priority_raised_at IS NOT NULL;
CREATE INDEX tasks_open_priority_idx ON tasks (prioritized DESC, due_at, id) WHERE closed_at IS NULL;
