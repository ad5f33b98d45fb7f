-- 督办 a leader, or a level of the ladder, presses the department that handles a case: it has to answer in words by an instant.
ALTER TABLE "cities" ADD COLUMN "ladder_orders" JSONB NOT NULL DEFAULT '{}';
CREATE TABLE "supervision_orders" (
    "id" UUID NOT NULL,
    "city_id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "answer_by" TIMESTAMPTZ(3) NOT NULL,
    "opened_by_id" UUID,
    "level" INTEGER,
    "answer" TEXT,
    "answered_at" TIMESTAMPTZ(3),
    "answered_by_id" UUID,

    CONSTRAINT "supervision_orders_pkey" PRIMARY KEY ("id")
);
-- a department is pressed once at a time about a case
CREATE UNIQUE INDEX supervision_orders_waiting_key ON supervision_orders (case_id, unit_id) WHERE answered_at IS NULL;
CREATE INDEX "supervision_orders_case_id_idx" ON "supervision_orders"("case_id");
ALTER TABLE "supervision_orders" ADD CONSTRAINT "supervision_orders_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "cases"("id")
  ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "supervision_orders" ADD CONSTRAINT "supervision_orders_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "organization_units"("id")
  ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "supervision_orders" ADD CONSTRAINT "supervision_orders_opened_by_id_fkey" FOREIGN KEY ("opened_by_id") REFERENCES "people"("id")
  ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "supervision_orders" ADD CONSTRAINT "supervision_orders_answered_by_id_fkey" FOREIGN KEY ("answered_by_id") REFERENCES "people"("id")
  ON DELETE RESTRICT ON UPDATE CASCADE;

-- of the case's city and of the county that works on it
DO $$
DECLARE
  reads constant text := 'city_id = ANY ((SELECT app_city_ids())::uuid[])'
    ' OR EXISTS (SELECT FROM cases c WHERE c.id = case_id AND c.shared_city_id = ANY ((SELECT app_city_ids())::uuid[]))';
  writes constant text := 'city_id = (SELECT app_city_id())'
    ' OR EXISTS (SELECT FROM cases c WHERE c.id = case_id AND c.shared_city_id = (SELECT app_city_id()))';
BEGIN
  ALTER TABLE supervision_orders ENABLE ROW LEVEL SECURITY;
  ALTER TABLE supervision_orders FORCE ROW LEVEL SECURITY;
  EXECUTE format('CREATE POLICY city_reads ON supervision_orders FOR SELECT TO zhihui_app USING (%s)', reads);
  EXECUTE format('CREATE POLICY city_adds ON supervision_orders FOR INSERT TO zhihui_app WITH CHECK (%s)', writes);
  EXECUTE format('CREATE POLICY city_changes ON supervision_orders FOR UPDATE TO zhihui_app USING (%s) WITH CHECK (%s)', writes, writes);
  CREATE POLICY background ON supervision_orders TO zhihui_background USING (true) WITH CHECK (true);
  GRANT SELECT, INSERT, UPDATE ON supervision_orders TO zhihui_app, zhihui_background;
END $$;
