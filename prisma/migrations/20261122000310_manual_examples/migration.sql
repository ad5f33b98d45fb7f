-- 示例: cases as somebody imagines them, with what the manual is to say of them.
CREATE TABLE "manual_examples" (
    "id" UUID NOT NULL,
    "city_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "basis" TEXT NOT NULL,
    "standard" TEXT NOT NULL,
    "class_kind" "ClassKind" NOT NULL,
    "class_code" TEXT NOT NULL,
    "class_name" TEXT NOT NULL,
    "condition_no" INTEGER NOT NULL,
    "source" "CaseSource" NOT NULL,
    "reported_at" TIMESTAMPTZ(3) NOT NULL,
    "street_id" UUID,
    "district_id" UUID,
    "component_id" UUID,
    "expected" JSONB NOT NULL,
    "recorded_from_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by_id" UUID,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "retired_at" TIMESTAMPTZ(3),
    "retired_reason" TEXT,

    CONSTRAINT "manual_examples_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "manual_examples_city_id_retired_at_idx" ON "manual_examples"("city_id", "retired_at");
ALTER TABLE "manual_examples" ADD CONSTRAINT "manual_examples_street_id_fkey" FOREIGN KEY ("street_id")
  REFERENCES "organization_units"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "manual_examples" ADD CONSTRAINT "manual_examples_district_id_fkey" FOREIGN KEY ("district_id")
  REFERENCES "organization_units"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "manual_examples" ADD CONSTRAINT "manual_examples_component_id_fkey" FOREIGN KEY ("component_id")
  REFERENCES "components"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "manual_examples" ADD CONSTRAINT "manual_examples_recorded_from_id_fkey" FOREIGN KEY ("recorded_from_id")
  REFERENCES "cases"("id") ON DELETE SET NULL ON UPDATE CASCADE;

CREATE TABLE "manual_example_runs" (
    "id" UUID NOT NULL,
    "city_id" UUID NOT NULL,
    "edition_id" UUID NOT NULL,
    "edition_version" INTEGER NOT NULL,
    "calendar_id" UUID,
    "state" "TrialState" NOT NULL DEFAULT 'WAITING',
    "gate" BOOLEAN NOT NULL DEFAULT false,
    "gate_reason" TEXT,
    "requested_by_id" UUID,
    "requested_at" TIMESTAMPTZ(3) NOT NULL,
    "started_at" TIMESTAMPTZ(3),
    "finished_at" TIMESTAMPTZ(3),
    "examples" INTEGER NOT NULL DEFAULT 0,
    "done" INTEGER NOT NULL DEFAULT 0,
    "differing" INTEGER NOT NULL DEFAULT 0,
    "failure" TEXT,

    CONSTRAINT "manual_example_runs_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "manual_example_runs_city_id_idx" ON "manual_example_runs"("city_id");
CREATE INDEX "manual_example_runs_edition_id_idx" ON "manual_example_runs"("edition_id");
ALTER TABLE "manual_example_runs" ADD CONSTRAINT "manual_example_runs_edition_id_fkey" FOREIGN KEY ("edition_id")
  REFERENCES "manual_editions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TABLE "manual_example_results" (
    "id" UUID NOT NULL,
    "city_id" UUID NOT NULL,
    "run_id" UUID NOT NULL,
    "example_id" UUID NOT NULL,
    "example_version" INTEGER NOT NULL,
    "differences" TEXT[],
    "expected" JSONB NOT NULL,
    "found" JSONB NOT NULL,

    CONSTRAINT "manual_example_results_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "manual_example_results_run_id_example_id_key" ON "manual_example_results"("run_id", "example_id");
CREATE INDEX "manual_example_results_example_id_idx" ON "manual_example_results"("example_id");
CREATE INDEX "manual_example_results_city_id_idx" ON "manual_example_results"("city_id");
ALTER TABLE "manual_example_results" ADD CONSTRAINT "manual_example_results_run_id_fkey" FOREIGN KEY ("run_id")
  REFERENCES "manual_example_runs"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "manual_example_results" ADD CONSTRAINT "manual_example_results_example_id_fkey" FOREIGN KEY ("example_id")
  REFERENCES "manual_examples"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

DO $$
DECLARE
  room text;
BEGIN
  FOREACH room IN ARRAY ARRAY['manual_examples', 'manual_example_runs', 'manual_example_results'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', room);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', room);
    EXECUTE format('CREATE POLICY city_reads ON %I FOR SELECT TO zhihui_app USING (city_id = ANY ((SELECT app_city_ids())::uuid[]))', room);
    EXECUTE format('CREATE POLICY city_adds ON %I FOR INSERT TO zhihui_app WITH CHECK (city_id = (SELECT app_city_id()))', room);
    EXECUTE format('CREATE POLICY city_changes ON %I FOR UPDATE TO zhihui_app USING (city_id = (SELECT app_city_id())) WITH CHECK (city_id = (SELECT app_city_id()))', room);
    EXECUTE format('CREATE POLICY background ON %I TO zhihui_background USING (true) WITH CHECK (true)', room);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE ON %I TO zhihui_app, zhihui_background', room);
  END LOOP;
END $$;

-- A run that somebody has asked for, inside his transaction; it is done in the city that it names, or not at all.
CREATE FUNCTION enqueue_example_run(run uuid, city_code text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM graphile_worker.add_job('run-manual-examples', json_build_object('runId', run, 'cityCode', city_code), max_attempts => 3);
END $$;
REVOKE ALL ON FUNCTION enqueue_example_run(uuid, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION enqueue_example_run(uuid, text) TO zhihui_app;
