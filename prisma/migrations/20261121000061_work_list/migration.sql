-- 红绿灯 when a waiting step's light turns yellow stands beside the instant at which it turns red: lists compare
-- two columns of their own row.
ALTER TABLE "tasks" ADD COLUMN "warn_at" TIMESTAMPTZ(3);
UPDATE tasks SET warn_at = coalesce(
  (SELECT k.warn_at FROM clocks k WHERE k.task_id = tasks.id),
  (SELECT k.warn_at FROM clocks k WHERE k.case_id = tasks.case_id AND k.state = 'RUNNING' ORDER BY k.due_at LIMIT 1))
WHERE closed_at IS NULL AND due_at IS NOT NULL;

-- 领办 who works on a waiting step just now, and until when it is kept for them.
ALTER TABLE "tasks" ADD COLUMN "reserved_by_id" UUID, ADD COLUMN "reserved_until" TIMESTAMPTZ(3);
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_reserved_by_id_fkey" FOREIGN KEY ("reserved_by_id") REFERENCES "people"("id")
  ON DELETE SET NULL ON UPDATE CASCADE;
