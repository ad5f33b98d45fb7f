-- 科室、班组、养护企业: the levels that a department has below it.
ALTER TYPE "UnitKind" ADD VALUE 'SECTION';
ALTER TYPE "UnitKind" ADD VALUE 'CREW';
ALTER TYPE "UnitKind" ADD VALUE 'CONTRACTOR';

-- 逐级交办 a case that a department passed down its own levels, each hop with its time; the clocks know nothing of it.
CREATE TABLE "hops" (
    "id" UUID NOT NULL,
    "city_id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "task_id" UUID NOT NULL,
    "from_unit_id" UUID NOT NULL,
    "to_unit_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "comment" TEXT,
    "given_back_at" TIMESTAMPTZ(3),
    "given_back_by_id" UUID,
    "reason" TEXT,

    CONSTRAINT "hops_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "hops_task_id_idx" ON "hops"("task_id");
CREATE INDEX "hops_case_id_idx" ON "hops"("case_id");
CREATE INDEX "hops_city_id_idx" ON "hops"("city_id");
ALTER TABLE "hops" ADD CONSTRAINT "hops_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "cases"("id")
  ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "hops" ADD CONSTRAINT "hops_task_id_fkey" FOREIGN KEY ("task_id") REFERENCES "tasks"("id")
  ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "hops" ADD CONSTRAINT "hops_from_unit_id_fkey" FOREIGN KEY ("from_unit_id") REFERENCES "organization_units"("id")
  ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "hops" ADD CONSTRAINT "hops_to_unit_id_fkey" FOREIGN KEY ("to_unit_id") REFERENCES "organization_units"("id")
  ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "hops" ADD CONSTRAINT "hops_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id")
  ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "hops" ADD CONSTRAINT "hops_given_back_by_id_fkey" FOREIGN KEY ("given_back_by_id") REFERENCES "people"("id")
  ON DELETE RESTRICT ON UPDATE CASCADE;

-- of the case's city and of the county that works on it
DO $$
DECLARE
  reads constant text := 'city_id = ANY ((SELECT app_city_ids())::uuid[])'
    ' OR EXISTS (SELECT FROM cases c WHERE c.id = case_id AND c.shared_city_id = ANY ((SELECT app_city_ids())::uuid[]))';
  writes constant text := 'city_id = (SELECT app_city_id())'
    ' OR EXISTS (SELECT FROM cases c WHERE c.id = case_id AND c.shared_city_id = (SELECT app_city_id()))';
BEGIN
  ALTER TABLE hops ENABLE ROW LEVEL SECURITY;
  ALTER TABLE hops FORCE ROW LEVEL SECURITY;
  EXECUTE format('CREATE POLICY city_reads ON hops FOR SELECT TO zhihui_app USING (%s)', reads);
  EXECUTE format('CREATE POLICY city_adds ON hops FOR INSERT TO zhihui_app WITH CHECK (%s)', writes);
  EXECUTE format('CREATE POLICY city_changes ON hops FOR UPDATE TO zhihui_app USING (%s) WITH CHECK (%s)', writes, writes);
  CREATE POLICY background ON hops TO zhihui_background USING (true) WITH CHECK (true);
  GRANT SELECT, INSERT, UPDATE ON hops TO zhihui_app, zhihui_background;
END $$;
