-- 裁定 the command center says which unit answers for a case that units have refused, on which grounds; never changed afterwards.
CREATE TABLE "rulings" (
    "id" UUID NOT NULL,
    "city_id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "task_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "grounds" TEXT NOT NULL,
    "refusal_ids" UUID[] NOT NULL,
    "ruled_at" TIMESTAMPTZ(3) NOT NULL,
    "ruled_by_id" UUID,

    CONSTRAINT "rulings_pkey" PRIMARY KEY ("id")
);
-- a step rules once
CREATE UNIQUE INDEX "rulings_task_id_key" ON "rulings"("task_id");
CREATE INDEX "rulings_case_id_idx" ON "rulings"("case_id");
CREATE INDEX "rulings_city_id_ruled_at_idx" ON "rulings"("city_id", "ruled_at");
ALTER TABLE "rulings" ADD CONSTRAINT "rulings_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "cases"("id")
  ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "rulings" ADD CONSTRAINT "rulings_task_id_fkey" FOREIGN KEY ("task_id") REFERENCES "tasks"("id")
  ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "rulings" ADD CONSTRAINT "rulings_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "organization_units"("id")
  ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "rulings" ADD CONSTRAINT "rulings_ruled_by_id_fkey" FOREIGN KEY ("ruled_by_id") REFERENCES "people"("id")
  ON DELETE RESTRICT ON UPDATE CASCADE;

-- ruled by the case's city, read by the county that works on it too
DO $$
DECLARE
  reads constant text := 'city_id = ANY ((SELECT app_city_ids())::uuid[])'
    ' OR EXISTS (SELECT FROM cases c WHERE c.id = case_id AND c.shared_city_id = ANY ((SELECT app_city_ids())::uuid[]))';
BEGIN
  ALTER TABLE rulings ENABLE ROW LEVEL SECURITY;
  ALTER TABLE rulings FORCE ROW LEVEL SECURITY;
  EXECUTE format('CREATE POLICY city_reads ON rulings FOR SELECT TO zhihui_app USING (%s)', reads);
  CREATE POLICY city_adds ON rulings FOR INSERT TO zhihui_app WITH CHECK (city_id = (SELECT app_city_id()));
  CREATE POLICY city_changes ON rulings FOR UPDATE TO zhihui_app
    USING (city_id = (SELECT app_city_id())) WITH CHECK (city_id = (SELECT app_city_id()));
  CREATE POLICY background ON rulings TO zhihui_background USING (true) WITH CHECK (true);
  GRANT SELECT, INSERT ON rulings TO zhihui_app, zhihui_background;
END $$;
