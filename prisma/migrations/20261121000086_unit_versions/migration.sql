-- 机构沿革 what a unit was called, what it was part of and whether it was in use, from which instant on; nothing is overwritten.
CREATE TABLE "unit_versions" (
    "id" UUID NOT NULL,
    "city_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "parent_id" UUID,
    "active" BOOLEAN NOT NULL,
    "from_at" TIMESTAMPTZ(3) NOT NULL,
    "changed_by_id" UUID,

    CONSTRAINT "unit_versions_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "unit_versions_city_id_idx" ON "unit_versions"("city_id");
CREATE INDEX "unit_versions_unit_id_from_at_idx" ON "unit_versions"("unit_id", "from_at");
ALTER TABLE "unit_versions" ADD CONSTRAINT "unit_versions_unit_id_fkey" FOREIGN KEY ("unit_id")
  REFERENCES "organization_units"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "unit_versions" ADD CONSTRAINT "unit_versions_parent_id_fkey" FOREIGN KEY ("parent_id")
  REFERENCES "organization_units"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "unit_versions" ADD CONSTRAINT "unit_versions_changed_by_id_fkey" FOREIGN KEY ("changed_by_id")
  REFERENCES "people"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE unit_versions ENABLE ROW LEVEL SECURITY;
ALTER TABLE unit_versions FORCE ROW LEVEL SECURITY;
CREATE POLICY city_reads ON unit_versions FOR SELECT TO zhihui_app USING (city_id = ANY ((SELECT app_city_ids())::uuid[]));
CREATE POLICY city_adds ON unit_versions FOR INSERT TO zhihui_app WITH CHECK (city_id = (SELECT app_city_id()));
CREATE POLICY city_changes ON unit_versions FOR UPDATE TO zhihui_app
  USING (city_id = (SELECT app_city_id())) WITH CHECK (city_id = (SELECT app_city_id()));
CREATE POLICY background ON unit_versions TO zhihui_background USING (true) WITH CHECK (true);
GRANT SELECT, INSERT ON unit_versions TO zhihui_app, zhihui_background;
