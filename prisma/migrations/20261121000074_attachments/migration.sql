-- 附件 photos and documents that people hand in; of nobody's case until a report or the end of a step takes them along.
CREATE TYPE "AttachmentMedia" AS ENUM ('JPEG', 'PNG', 'WEBP', 'PDF');
CREATE TYPE "AttachmentPhase" AS ENUM ('BEFORE', 'AFTER');
CREATE TABLE "attachments" (
    "id" UUID NOT NULL,
    "city_id" UUID NOT NULL,
    "case_id" UUID,
    "task_id" UUID,
    "person_id" UUID,
    "uploaded_by_id" UUID NOT NULL,
    "phase" "AttachmentPhase",
    "media" "AttachmentMedia" NOT NULL,
    "name" TEXT,
    "bytes" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "width" INTEGER,
    "height" INTEGER,
    "taken_at" TIMESTAMPTZ(3),
    "longitude" DOUBLE PRECISION,
    "latitude" DOUBLE PRECISION,
    "storage_key" TEXT,
    "uploaded_at" TIMESTAMPTZ(3) NOT NULL,
    "stored_at" TIMESTAMPTZ(3),
    "bound_at" TIMESTAMPTZ(3),
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "attachments_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "attachments_bound_whole" CHECK (("case_id" IS NULL) = ("phase" IS NULL) AND
      ("case_id" IS NULL OR ("bound_at" IS NOT NULL AND "stored_at" IS NOT NULL AND "removed_at" IS NULL)))
);
CREATE UNIQUE INDEX "attachments_storage_key_key" ON "attachments"("storage_key");
CREATE INDEX "attachments_case_id_idx" ON "attachments"("case_id");
CREATE INDEX "attachments_task_id_idx" ON "attachments"("task_id");
CREATE INDEX "attachments_city_id_idx" ON "attachments"("city_id");
-- what nobody has taken along
CREATE INDEX attachments_unbound_idx ON attachments (city_id, uploaded_at) WHERE case_id IS NULL AND storage_key IS NOT NULL;
ALTER TABLE "attachments" ADD CONSTRAINT "attachments_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "cases"("id")
  ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "attachments" ADD CONSTRAINT "attachments_task_id_fkey" FOREIGN KEY ("task_id") REFERENCES "tasks"("id")
  ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "attachments" ADD CONSTRAINT "attachments_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id")
  ON DELETE RESTRICT ON UPDATE CASCADE;

DO $$
DECLARE
  reads constant text := 'city_id = ANY ((SELECT app_city_ids())::uuid[])'
    ' OR EXISTS (SELECT FROM cases c WHERE c.id = case_id AND c.shared_city_id = ANY ((SELECT app_city_ids())::uuid[]))';
  writes constant text := 'city_id = (SELECT app_city_id())'
    ' OR EXISTS (SELECT FROM cases c WHERE c.id = case_id AND c.shared_city_id = (SELECT app_city_id()))';
BEGIN
  ALTER TABLE attachments ENABLE ROW LEVEL SECURITY;
  ALTER TABLE attachments FORCE ROW LEVEL SECURITY;
  EXECUTE format('CREATE POLICY city_reads ON attachments FOR SELECT TO zhihui_app USING (%s)', reads);
  EXECUTE format('CREATE POLICY city_adds ON attachments FOR INSERT TO zhihui_app WITH CHECK (%s)', writes);
  EXECUTE format('CREATE POLICY city_changes ON attachments FOR UPDATE TO zhihui_app USING (%s) WITH CHECK (%s)', writes, writes);
  CREATE POLICY background ON attachments TO zhihui_background USING (true) WITH CHECK (true);
  GRANT SELECT, INSERT, UPDATE ON attachments TO zhihui_app, zhihui_background;
END $$;
