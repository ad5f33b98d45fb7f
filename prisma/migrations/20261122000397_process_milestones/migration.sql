-- 里程碑: a state of a process draft that somebody keeps, to compare with, to go back to, or to begin another draft with.
CREATE TABLE "process_milestones" (
    "id" UUID NOT NULL,
    "city_id" UUID NOT NULL,
    "draft_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    -- Null: kept by itself, because somebody went back to an earlier one.
    "note" TEXT,
    "xml" TEXT NOT NULL,
    "forms" JSONB,
    "decisions" JSONB,
    "marked_at" TIMESTAMPTZ(3) NOT NULL,
    "marked_by_name" TEXT NOT NULL,

    CONSTRAINT "process_milestones_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "process_milestones_draft_id_number_key" ON "process_milestones"("draft_id", "number");
CREATE INDEX "process_milestones_city_id_idx" ON "process_milestones"("city_id");
ALTER TABLE "process_milestones" ADD CONSTRAINT "process_milestones_draft_id_fkey" FOREIGN KEY ("draft_id")
  REFERENCES "process_drafts"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE process_milestones ENABLE ROW LEVEL SECURITY;
ALTER TABLE process_milestones FORCE ROW LEVEL SECURITY;
CREATE POLICY city_reads ON process_milestones FOR SELECT TO zhihui_app USING (city_id = ANY ((SELECT app_city_ids())::uuid[]));
CREATE POLICY city_adds ON process_milestones FOR INSERT TO zhihui_app WITH CHECK (city_id = (SELECT app_city_id()));
CREATE POLICY city_changes ON process_milestones FOR UPDATE TO zhihui_app
  USING (city_id = (SELECT app_city_id())) WITH CHECK (city_id = (SELECT app_city_id()));
CREATE POLICY background ON process_milestones TO zhihui_background USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE ON process_milestones TO zhihui_app, zhihui_background;
