-- 交接班 what an officer leaves to the one who comes: the work list of that moment with notes, signed for by the receiver.
CREATE TABLE "handovers" (
    "id" UUID NOT NULL,
    "city_id" UUID NOT NULL,
    "from_person_id" UUID NOT NULL,
    "to_person_id" UUID NOT NULL,
    "note" TEXT,
    "handed_at" TIMESTAMPTZ(3) NOT NULL,
    "task_count" INTEGER NOT NULL,
    "late_count" INTEGER NOT NULL,
    "acknowledged_at" TIMESTAMPTZ(3),
    "remark" TEXT,

    CONSTRAINT "handovers_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "handovers_city_id_idx" ON "handovers"("city_id");
CREATE INDEX "handovers_from_person_id_idx" ON "handovers"("from_person_id");
CREATE INDEX "handovers_to_person_id_idx" ON "handovers"("to_person_id");
-- As it was then: a copy, that no later change of task or case touches.
CREATE TABLE "handover_items" (
    "handover_id" UUID NOT NULL,
    "task_id" UUID NOT NULL,
    "city_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "case_id" UUID NOT NULL,
    "case_number" TEXT NOT NULL,
    "class_name" TEXT NOT NULL,
    "address" TEXT,
    "name" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "due_at" TIMESTAMPTZ(3),
    "late" BOOLEAN NOT NULL,
    "reserved" BOOLEAN NOT NULL,
    "note" TEXT,

    CONSTRAINT "handover_items_pkey" PRIMARY KEY ("handover_id","task_id")
);
CREATE INDEX "handover_items_city_id_idx" ON "handover_items"("city_id");
ALTER TABLE "handovers" ADD CONSTRAINT "handovers_from_person_id_fkey" FOREIGN KEY ("from_person_id") REFERENCES "people"("id")
  ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "handovers" ADD CONSTRAINT "handovers_to_person_id_fkey" FOREIGN KEY ("to_person_id") REFERENCES "people"("id")
  ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "handover_items" ADD CONSTRAINT "handover_items_handover_id_fkey" FOREIGN KEY ("handover_id")
  REFERENCES "handovers"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

DO $$
DECLARE room text;
BEGIN
  FOREACH room IN ARRAY ARRAY['handovers', 'handover_items'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', room);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', room);
    EXECUTE format('CREATE POLICY city_reads ON %I FOR SELECT TO zhihui_app USING (city_id = (SELECT app_city_id()))', room);
    EXECUTE format('CREATE POLICY city_adds ON %I FOR INSERT TO zhihui_app WITH CHECK (city_id = (SELECT app_city_id()))', room);
    EXECUTE format('CREATE POLICY city_changes ON %I FOR UPDATE TO zhihui_app
      USING (city_id = (SELECT app_city_id())) WITH CHECK (city_id = (SELECT app_city_id()))', room);
    EXECUTE format('CREATE POLICY background ON %I TO zhihui_background USING (true) WITH CHECK (true)', room);
    EXECUTE format('GRANT SELECT, INSERT ON %I TO zhihui_app, zhihui_background', room);
  END LOOP;
END $$;
-- What was handed over stands; only that it was signed for, and with what remark, is added.
GRANT UPDATE ("acknowledged_at", "remark") ON "handovers" TO zhihui_app, zhihui_background;
