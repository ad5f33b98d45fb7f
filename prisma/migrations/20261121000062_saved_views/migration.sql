-- 视图 how somebody looks at a list: kept for that person, or for everybody of a role.
CREATE TYPE "ViewList" AS ENUM ('WORK_LIST', 'CASES');
CREATE TABLE "saved_views" (
    "id" UUID NOT NULL,
    "city_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "role" "Role",
    "list" "ViewList" NOT NULL,
    "name" TEXT NOT NULL,
    "filter" JSONB NOT NULL,
    "columns" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[],
    "sort_order" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "saved_views_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "saved_views_city_id_idx" ON "saved_views"("city_id");
CREATE INDEX "saved_views_person_id_idx" ON "saved_views"("person_id");
ALTER TABLE "saved_views" ADD CONSTRAINT "saved_views_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id")
  ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE saved_views ENABLE ROW LEVEL SECURITY;
ALTER TABLE saved_views FORCE ROW LEVEL SECURITY;
CREATE POLICY city_reads ON saved_views FOR SELECT TO zhihui_app USING (city_id = (SELECT app_city_id()));
CREATE POLICY city_adds ON saved_views FOR INSERT TO zhihui_app WITH CHECK (city_id = (SELECT app_city_id()));
CREATE POLICY city_changes ON saved_views FOR UPDATE TO zhihui_app
  USING (city_id = (SELECT app_city_id())) WITH CHECK (city_id = (SELECT app_city_id()));
CREATE POLICY background ON saved_views TO zhihui_background USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE ON saved_views TO zhihui_app, zhihui_background;
