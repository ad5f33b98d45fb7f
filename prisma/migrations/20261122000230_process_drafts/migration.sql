-- 流程草稿: a city changes its processes itself; what it has published is never replaced by what is shipped.
CREATE TYPE "EditionOrigin" AS ENUM ('SHIPPED', 'CITY');
ALTER TABLE "process_editions"
  ADD COLUMN "origin" "EditionOrigin" NOT NULL DEFAULT 'SHIPPED',
  -- Null: from before decisions were kept with their edition.
  ADD COLUMN "decisions" JSONB,
  ADD COLUMN "author_name" TEXT,
  ADD COLUMN "published_by_name" TEXT,
  ADD COLUMN "reason" TEXT;

CREATE TYPE "ProcessDraftState" AS ENUM ('DRAFT', 'IN_REVIEW', 'PUBLISHED', 'WITHDRAWN');
CREATE TABLE "process_drafts" (
    "id" UUID NOT NULL,
    "city_id" UUID NOT NULL,
    "process_id" TEXT NOT NULL,
    "base_edition_id" UUID NOT NULL,
    "edition_id" UUID,
    "xml" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "state" "ProcessDraftState" NOT NULL DEFAULT 'DRAFT',
    "author_ids" UUID[] NOT NULL DEFAULT '{}',
    "created_by_name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "saved_by_name" TEXT NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,
    "comment" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "process_drafts_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "process_drafts_city_id_process_id_id_idx" ON "process_drafts"("city_id", "process_id", "id");
CREATE INDEX "process_drafts_base_edition_id_idx" ON "process_drafts"("base_edition_id");
CREATE INDEX "process_drafts_edition_id_idx" ON "process_drafts"("edition_id");
ALTER TABLE "process_drafts" ADD CONSTRAINT "process_drafts_base_edition_id_fkey" FOREIGN KEY ("base_edition_id")
  REFERENCES "process_editions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "process_drafts" ADD CONSTRAINT "process_drafts_edition_id_fkey" FOREIGN KEY ("edition_id")
  REFERENCES "process_editions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE process_drafts ENABLE ROW LEVEL SECURITY;
ALTER TABLE process_drafts FORCE ROW LEVEL SECURITY;
CREATE POLICY city_reads ON process_drafts FOR SELECT TO zhihui_app USING (city_id = ANY ((SELECT app_city_ids())::uuid[]));
CREATE POLICY city_adds ON process_drafts FOR INSERT TO zhihui_app WITH CHECK (city_id = (SELECT app_city_id()));
CREATE POLICY city_changes ON process_drafts FOR UPDATE TO zhihui_app
  USING (city_id = (SELECT app_city_id())) WITH CHECK (city_id = (SELECT app_city_id()));
CREATE POLICY background ON process_drafts TO zhihui_background USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE ON process_drafts TO zhihui_app, zhihui_background;
