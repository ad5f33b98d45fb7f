-- 目录对照: which class of a later catalogue succeeds a class, proposed by name and confirmed by a person.
CREATE TYPE "MappingBasis" AS ENUM ('SAME_NAME', 'SAME_WORDS', 'SIMILAR', 'NONE', 'CHOSEN');
CREATE TABLE "class_mappings" (
    "id" UUID NOT NULL,
    "city_id" UUID NOT NULL,
    "from_standard" TEXT NOT NULL,
    "to_standard" TEXT NOT NULL,
    "kind" "ClassKind" NOT NULL,
    "from_code" TEXT NOT NULL,
    "target_codes" TEXT[],
    "basis" "MappingBasis" NOT NULL,
    "confirmed_at" TIMESTAMPTZ(3),
    "confirmed_by_id" UUID,
    "confirmed_by_name" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "class_mappings_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "class_mappings_city_id_from_standard_to_standard_kind_from__key"
  ON "class_mappings"("city_id", "from_standard", "to_standard", "kind", "from_code");

ALTER TABLE class_mappings ENABLE ROW LEVEL SECURITY;
ALTER TABLE class_mappings FORCE ROW LEVEL SECURITY;
CREATE POLICY city_reads ON class_mappings FOR SELECT TO zhihui_app USING (city_id = ANY ((SELECT app_city_ids())::uuid[]));
CREATE POLICY city_adds ON class_mappings FOR INSERT TO zhihui_app WITH CHECK (city_id = (SELECT app_city_id()));
CREATE POLICY city_changes ON class_mappings FOR UPDATE TO zhihui_app
  USING (city_id = (SELECT app_city_id())) WITH CHECK (city_id = (SELECT app_city_id()));
CREATE POLICY background ON class_mappings TO zhihui_background USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE ON class_mappings TO zhihui_app, zhihui_background;
