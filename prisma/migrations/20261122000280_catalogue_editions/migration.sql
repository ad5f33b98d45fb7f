-- 目录版本: the national catalogues that a city has, its own extensions of them, and classes that are retired.
ALTER TABLE "catalogue_classes"
  ADD COLUMN "extension" BOOLEAN NOT NULL DEFAULT false,
  ADD COLUMN "sourced" BOOLEAN NOT NULL DEFAULT true,
  ADD COLUMN "retired_at" TIMESTAMPTZ(3),
  ADD COLUMN "retired_by_name" TEXT,
  ADD COLUMN "retiring_reason" TEXT;

CREATE TABLE "catalogue_editions" (
    "id" UUID NOT NULL,
    "city_id" UUID NOT NULL,
    "standard" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "valid_from" DATE,
    "valid_until" DATE,

    CONSTRAINT "catalogue_editions_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "catalogue_editions_city_id_standard_key" ON "catalogue_editions"("city_id", "standard");

ALTER TABLE catalogue_editions ENABLE ROW LEVEL SECURITY;
ALTER TABLE catalogue_editions FORCE ROW LEVEL SECURITY;
CREATE POLICY city_reads ON catalogue_editions FOR SELECT TO zhihui_app USING (city_id = ANY ((SELECT app_city_ids())::uuid[]));
CREATE POLICY city_adds ON catalogue_editions FOR INSERT TO zhihui_app WITH CHECK (city_id = (SELECT app_city_id()));
CREATE POLICY city_changes ON catalogue_editions FOR UPDATE TO zhihui_app
  USING (city_id = (SELECT app_city_id())) WITH CHECK (city_id = (SELECT app_city_id()));
CREATE POLICY background ON catalogue_editions TO zhihui_background USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE ON catalogue_editions TO zhihui_app, zhihui_background;
