-- 手册迁移: what became of each line of a manual that was moved to another catalogue; written once, with the draft.
CREATE TYPE "MoveOutcome" AS ENUM ('MOVED', 'MERGED', 'SPLIT', 'NO_SUCCESSOR', 'UNCONFIRMED');
CREATE TABLE "manual_moved_lines" (
    "id" UUID NOT NULL,
    "city_id" UUID NOT NULL,
    "edition_id" UUID NOT NULL,
    "outcome" "MoveOutcome" NOT NULL,
    "kind" "ClassKind" NOT NULL,
    "class_code" TEXT NOT NULL,
    "class_name" TEXT NOT NULL,
    "condition_no" INTEGER NOT NULL,
    "filing_condition" TEXT NOT NULL,
    "places" JSONB NOT NULL,

    CONSTRAINT "manual_moved_lines_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "manual_moved_lines_edition_id_id_idx" ON "manual_moved_lines"("edition_id", "id");
CREATE INDEX "manual_moved_lines_city_id_idx" ON "manual_moved_lines"("city_id");
ALTER TABLE "manual_moved_lines" ADD CONSTRAINT "manual_moved_lines_edition_id_fkey" FOREIGN KEY ("edition_id")
  REFERENCES "manual_editions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE manual_moved_lines ENABLE ROW LEVEL SECURITY;
ALTER TABLE manual_moved_lines FORCE ROW LEVEL SECURITY;
CREATE POLICY city_reads ON manual_moved_lines FOR SELECT TO zhihui_app USING (city_id = ANY ((SELECT app_city_ids())::uuid[]));
CREATE POLICY city_adds ON manual_moved_lines FOR INSERT TO zhihui_app WITH CHECK (city_id = (SELECT app_city_id()));
CREATE POLICY city_changes ON manual_moved_lines FOR UPDATE TO zhihui_app
  USING (city_id = (SELECT app_city_id())) WITH CHECK (city_id = (SELECT app_city_id()));
CREATE POLICY background ON manual_moved_lines TO zhihui_background USING (true) WITH CHECK (true);
GRANT SELECT, INSERT ON manual_moved_lines TO zhihui_app, zhihui_background;
