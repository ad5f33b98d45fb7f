-- 批量办理 one outcome for many steps: held for a while in which it can be taken back, then done step by step.
CREATE TYPE "BulkState" AS ENUM ('HELD', 'RUNNING', 'DONE', 'UNDONE');
CREATE TYPE "BulkItemState" AS ENUM ('HELD', 'DONE', 'REFUSED', 'UNDONE');
CREATE TABLE "bulk_acts" (
    "id" UUID NOT NULL,
    "city_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "actor" JSONB NOT NULL,
    "outcome" TEXT NOT NULL,
    "comment" TEXT,
    "state" "BulkState" NOT NULL DEFAULT 'HELD',
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "bulk_acts_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "bulk_acts_city_id_idx" ON "bulk_acts"("city_id");
CREATE INDEX "bulk_acts_person_id_idx" ON "bulk_acts"("person_id");
CREATE TABLE "bulk_items" (
    "bulk_act_id" UUID NOT NULL,
    "task_id" UUID NOT NULL,
    "city_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "state" "BulkItemState" NOT NULL DEFAULT 'HELD',
    "code" TEXT,
    "at" TIMESTAMPTZ(3),

    CONSTRAINT "bulk_items_pkey" PRIMARY KEY ("bulk_act_id","task_id")
);
CREATE INDEX "bulk_items_city_id_idx" ON "bulk_items"("city_id");
ALTER TABLE "bulk_acts" ADD CONSTRAINT "bulk_acts_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id")
  ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "bulk_items" ADD CONSTRAINT "bulk_items_bulk_act_id_fkey" FOREIGN KEY ("bulk_act_id") REFERENCES "bulk_acts"("id")
  ON DELETE RESTRICT ON UPDATE CASCADE;

DO $$
DECLARE room text;
BEGIN
  FOREACH room IN ARRAY ARRAY['bulk_acts', 'bulk_items'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', room);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', room);
    EXECUTE format('CREATE POLICY city_reads ON %I FOR SELECT TO zhihui_app USING (city_id = (SELECT app_city_id()))', room);
    EXECUTE format('CREATE POLICY city_adds ON %I FOR INSERT TO zhihui_app WITH CHECK (city_id = (SELECT app_city_id()))', room);
    EXECUTE format('CREATE POLICY city_changes ON %I FOR UPDATE TO zhihui_app
      USING (city_id = (SELECT app_city_id())) WITH CHECK (city_id = (SELECT app_city_id()))', room);
    EXECUTE format('CREATE POLICY background ON %I TO zhihui_background USING (true) WITH CHECK (true)', room);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE ON %I TO zhihui_app, zhihui_background', room);
  END LOOP;
END $$;

-- Work that nobody waits for, inside the transaction of whoever asks for it: bulk acts and exports, and nothing else.
CREATE FUNCTION enqueue_work(kind text, work jsonb, milliseconds integer) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF kind NOT IN ('perform-bulk-act', 'write-export') THEN
    RAISE EXCEPTION 'no such work: %', kind USING ERRCODE = 'invalid_parameter_value';
  END IF;
  PERFORM graphile_worker.add_job(kind, work::json,
    run_at => clock_timestamp() + make_interval(secs => milliseconds / 1000.0), max_attempts => 25);
END $$;
REVOKE ALL ON FUNCTION enqueue_work(text, jsonb, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION enqueue_work(text, jsonb, integer) TO zhihui_app;
