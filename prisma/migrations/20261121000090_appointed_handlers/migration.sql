-- 承办人 who of the unit is to handle a waiting case, by appointment of its officer.
ALTER TABLE "tasks" ADD COLUMN "appointed_id" UUID;
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_appointed_id_fkey" FOREIGN KEY ("appointed_id") REFERENCES "people"("id")
  ON DELETE SET NULL ON UPDATE CASCADE;
CREATE INDEX tasks_appointed_idx ON tasks (appointed_id) WHERE closed_at IS NULL AND appointed_id IS NOT NULL;
