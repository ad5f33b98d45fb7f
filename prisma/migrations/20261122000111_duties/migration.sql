-- 值班 who is on duty at an office, from an instant to another; what was planned and taken back stays known.
CREATE TABLE "duties" (
    "id" UUID NOT NULL,
    "city_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "duties_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "duties_city_id_ends_at_idx" ON "duties"("city_id", "ends_at");
CREATE INDEX "duties_unit_id_ends_at_idx" ON "duties"("unit_id", "ends_at");
CREATE INDEX "duties_person_id_idx" ON "duties"("person_id");
ALTER TABLE "duties" ADD CONSTRAINT "duties_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "organization_units"("id")
  ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "duties" ADD CONSTRAINT "duties_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id")
  ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "duties" ADD CONSTRAINT "duties_dates" CHECK (ends_at >= starts_at);

ALTER TABLE duties ENABLE ROW LEVEL SECURITY;
ALTER TABLE duties FORCE ROW LEVEL SECURITY;
CREATE POLICY city_reads ON duties FOR SELECT TO zhihui_app USING (city_id = ANY ((SELECT app_city_ids())::uuid[]));
CREATE POLICY city_adds ON duties FOR INSERT TO zhihui_app WITH CHECK (city_id = (SELECT app_city_id()));
CREATE POLICY city_changes ON duties FOR UPDATE TO zhihui_app
  USING (city_id = (SELECT app_city_id())) WITH CHECK (city_id = (SELECT app_city_id()));
CREATE POLICY background ON duties TO zhihui_background USING (true) WITH CHECK (true);
GRANT SELECT, INSERT ON duties TO zhihui_app, zhihui_background;
-- A duty stands as it was planned, or is taken back.
GRANT UPDATE ("removed_at") ON "duties" TO zhihui_app, zhihui_background;
