-- 导出 what somebody asked for of a list: written in the background, fetched once it is there, gone after a day.
CREATE TYPE "ExportFormat" AS ENUM ('CSV', 'XLSX');
CREATE TYPE "ExportState" AS ENUM ('WAITING', 'RUNNING', 'DONE', 'FAILED', 'EXPIRED');
CREATE TABLE "list_exports" (
    "id" UUID NOT NULL,
    "city_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "actor" JSONB NOT NULL,
    "list" "ViewList" NOT NULL,
    "format" "ExportFormat" NOT NULL,
    "language" TEXT NOT NULL,
    "filter" JSONB NOT NULL,
    "state" "ExportState" NOT NULL DEFAULT 'WAITING',
    "row_count" INTEGER NOT NULL DEFAULT 0,
    "total" INTEGER,
    "truncated" BOOLEAN NOT NULL DEFAULT false,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "expires_at" TIMESTAMPTZ(3),

    CONSTRAINT "list_exports_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "list_exports_city_id_idx" ON "list_exports"("city_id");
CREATE INDEX "list_exports_person_id_idx" ON "list_exports"("person_id");
ALTER TABLE "list_exports" ADD CONSTRAINT "list_exports_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id")
  ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE list_exports ENABLE ROW LEVEL SECURITY;
ALTER TABLE list_exports FORCE ROW LEVEL SECURITY;
CREATE POLICY city_reads ON list_exports FOR SELECT TO zhihui_app USING (city_id = (SELECT app_city_id()));
CREATE POLICY city_adds ON list_exports FOR INSERT TO zhihui_app WITH CHECK (city_id = (SELECT app_city_id()));
CREATE POLICY city_changes ON list_exports FOR UPDATE TO zhihui_app
  USING (city_id = (SELECT app_city_id())) WITH CHECK (city_id = (SELECT app_city_id()));
CREATE POLICY background ON list_exports TO zhihui_background USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE ON list_exports TO zhihui_app, zhihui_background;

-- Whoever waits for it hears of every step at its commit, in every process.
CREATE FUNCTION announce_list_export() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('list_exports', json_build_object(
    'exportId', NEW.id, 'cityId', NEW.city_id, 'personId', NEW.person_id)::text);
  RETURN NULL;
END $$;
CREATE TRIGGER announce AFTER UPDATE ON list_exports FOR EACH ROW EXECUTE FUNCTION announce_list_export();
