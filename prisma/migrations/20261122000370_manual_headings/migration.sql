-- 栏目对照: what a city's own headings mean, said once when a manual is imported, and by which of them each edition was read.
CREATE TABLE "manual_headings" (
    "id" UUID NOT NULL,
    "city_id" UUID NOT NULL,
    "heading" TEXT NOT NULL,
    "column" TEXT,
    "kept_at" TIMESTAMPTZ(3) NOT NULL,
    "kept_by_id" UUID,

    CONSTRAINT "manual_headings_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "manual_headings_city_id_heading_key" ON "manual_headings"("city_id", "heading");

ALTER TABLE "manual_headings" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "manual_headings" FORCE ROW LEVEL SECURITY;
CREATE POLICY city_reads ON "manual_headings" FOR SELECT TO zhihui_app USING (city_id = ANY ((SELECT app_city_ids())::uuid[]));
CREATE POLICY city_adds ON "manual_headings" FOR INSERT TO zhihui_app WITH CHECK (city_id = (SELECT app_city_id()));
CREATE POLICY city_changes ON "manual_headings" FOR UPDATE TO zhihui_app USING (city_id = (SELECT app_city_id())) WITH CHECK (city_id = (SELECT app_city_id()));
CREATE POLICY background ON "manual_headings" TO zhihui_background USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE ON "manual_headings" TO zhihui_app, zhihui_background;

ALTER TABLE "manual_editions" ADD COLUMN "source_headings" JSONB NOT NULL DEFAULT '[]';
