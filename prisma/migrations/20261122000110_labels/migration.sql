-- 名称 what a city calls a step or a role, where it is not what the model or the product calls it; empty: as there.
CREATE TYPE "LabelKind" AS ENUM ('STEP', 'ROLE');
CREATE TABLE "labels" (
    "id" UUID NOT NULL,
    "city_id" UUID NOT NULL,
    "kind" "LabelKind" NOT NULL,
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "labels_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "labels_city_id_kind_key_key" ON "labels"("city_id", "kind", "key");

ALTER TABLE labels ENABLE ROW LEVEL SECURITY;
ALTER TABLE labels FORCE ROW LEVEL SECURITY;
CREATE POLICY city_reads ON labels FOR SELECT TO zhihui_app USING (city_id = (SELECT app_city_id()));
CREATE POLICY city_adds ON labels FOR INSERT TO zhihui_app WITH CHECK (city_id = (SELECT app_city_id()));
CREATE POLICY city_changes ON labels FOR UPDATE TO zhihui_app
  USING (city_id = (SELECT app_city_id())) WITH CHECK (city_id = (SELECT app_city_id()));
CREATE POLICY background ON labels TO zhihui_background USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE ON labels TO zhihui_app, zhihui_background;
