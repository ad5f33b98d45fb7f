-- 并案 who reported a problem again that has a case already, apart from the case; the case counts how often it was reported.
ALTER TABLE "cases" ADD COLUMN "times_reported" INTEGER NOT NULL DEFAULT 1;
CREATE TABLE "merged_reports" (
    "id" UUID NOT NULL,
    "city_id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "source" "CaseSource" NOT NULL,
    "description" TEXT,
    "name" TEXT,
    "phone" TEXT,
    "reported_by_id" UUID,
    "reported_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "merged_reports_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "merged_reports_case_id_idx" ON "merged_reports"("case_id");
CREATE INDEX "merged_reports_city_id_idx" ON "merged_reports"("city_id");
CREATE INDEX merged_reports_telephone_idx ON merged_reports (digits_of(phone)) WHERE phone IS NOT NULL;
ALTER TABLE "merged_reports" ADD CONSTRAINT "merged_reports_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "cases"("id")
  ON DELETE RESTRICT ON UPDATE CASCADE;

DO $$
DECLARE
  reads constant text := 'city_id = ANY ((SELECT app_city_ids())::uuid[])'
    ' OR EXISTS (SELECT FROM cases c WHERE c.id = case_id AND c.shared_city_id = ANY ((SELECT app_city_ids())::uuid[]))';
  writes constant text := 'city_id = (SELECT app_city_id())'
    ' OR EXISTS (SELECT FROM cases c WHERE c.id = case_id AND c.shared_city_id = (SELECT app_city_id()))';
BEGIN
  ALTER TABLE merged_reports ENABLE ROW LEVEL SECURITY;
  ALTER TABLE merged_reports FORCE ROW LEVEL SECURITY;
  EXECUTE format('CREATE POLICY city_reads ON merged_reports FOR SELECT TO zhihui_app USING (%s)', reads);
  EXECUTE format('CREATE POLICY city_adds ON merged_reports FOR INSERT TO zhihui_app WITH CHECK (%s)', writes);
  EXECUTE format('CREATE POLICY city_changes ON merged_reports FOR UPDATE TO zhihui_app USING (%s) WITH CHECK (%s)', writes, writes);
  CREATE POLICY background ON merged_reports TO zhihui_background USING (true) WITH CHECK (true);
  GRANT SELECT, INSERT ON merged_reports TO zhihui_app, zhihui_background;
END $$;
