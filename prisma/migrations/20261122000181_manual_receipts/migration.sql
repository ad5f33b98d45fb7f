-- 签收: a published edition is acknowledged by the units that its lines name, each once.
CREATE TABLE "manual_receipts" (
    "id" UUID NOT NULL,
    "city_id" UUID NOT NULL,
    "edition_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "unit_name" TEXT NOT NULL,
    "by_id" UUID,
    "by_name" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "manual_receipts_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "manual_receipts_edition_id_unit_id_key" ON "manual_receipts"("edition_id", "unit_id");
CREATE INDEX "manual_receipts_city_id_idx" ON "manual_receipts"("city_id");
ALTER TABLE "manual_receipts" ADD CONSTRAINT "manual_receipts_edition_id_fkey" FOREIGN KEY ("edition_id")
  REFERENCES "manual_editions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE manual_receipts ENABLE ROW LEVEL SECURITY;
ALTER TABLE manual_receipts FORCE ROW LEVEL SECURITY;
CREATE POLICY city_reads ON manual_receipts FOR SELECT TO zhihui_app USING (city_id = ANY ((SELECT app_city_ids())::uuid[]));
CREATE POLICY city_adds ON manual_receipts FOR INSERT TO zhihui_app WITH CHECK (city_id = (SELECT app_city_id())
  AND ((SELECT app_unit_ids()) IS NULL OR unit_id = ANY ((SELECT app_unit_ids())::uuid[])));
CREATE POLICY city_changes ON manual_receipts FOR UPDATE TO zhihui_app
  USING (city_id = (SELECT app_city_id())) WITH CHECK (city_id = (SELECT app_city_id()));
CREATE POLICY background ON manual_receipts TO zhihui_background USING (true) WITH CHECK (true);
-- What was signed for stands.
GRANT SELECT, INSERT ON manual_receipts TO zhihui_app, zhihui_background;
