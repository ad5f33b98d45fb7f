-- 试算: a draft of the Command Manual tried on cases of the past, against the edition in force.
CREATE TYPE "TrialState" AS ENUM ('WAITING', 'RUNNING', 'DONE', 'CANCELED', 'FAILED');
CREATE TABLE "manual_trials" (
    "id" UUID NOT NULL,
    "city_id" UUID NOT NULL,
    "edition_id" UUID NOT NULL,
    "edition_version" INTEGER NOT NULL,
    "against_id" UUID NOT NULL,
    "from_at" TIMESTAMPTZ(3) NOT NULL,
    "until_at" TIMESTAMPTZ(3) NOT NULL,
    "state" "TrialState" NOT NULL DEFAULT 'WAITING',
    "requested_by_id" UUID,
    "requested_at" TIMESTAMPTZ(3) NOT NULL,
    "started_at" TIMESTAMPTZ(3),
    "finished_at" TIMESTAMPTZ(3),
    "fact_sets" INTEGER NOT NULL DEFAULT 0,
    "compared" INTEGER NOT NULL DEFAULT 0,
    "cases" INTEGER NOT NULL DEFAULT 0,
    "changed" INTEGER NOT NULL DEFAULT 0,
    "counts" JSONB NOT NULL DEFAULT '{}',
    "loads" JSONB NOT NULL DEFAULT '[]',
    "failure" TEXT,

    CONSTRAINT "manual_trials_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "manual_trials_city_id_idx" ON "manual_trials"("city_id");
CREATE INDEX "manual_trials_edition_id_idx" ON "manual_trials"("edition_id");
ALTER TABLE "manual_trials" ADD CONSTRAINT "manual_trials_edition_id_fkey" FOREIGN KEY ("edition_id")
  REFERENCES "manual_editions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "manual_trials" ADD CONSTRAINT "manual_trials_against_id_fkey" FOREIGN KEY ("against_id")
  REFERENCES "manual_editions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What the two editions answer differently: once for all cases with the same facts.
CREATE TABLE "manual_trial_changes" (
    "id" UUID NOT NULL,
    "city_id" UUID NOT NULL,
    "trial_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "standard" TEXT NOT NULL,
    "class_kind" "ClassKind" NOT NULL,
    "class_code" TEXT NOT NULL,
    "condition_no" INTEGER NOT NULL,
    "street_id" UUID,
    "district_id" UUID,
    "owner_id" UUID,
    "cases" INTEGER NOT NULL,
    "changes" TEXT[],
    "before" JSONB NOT NULL,
    "after" JSONB NOT NULL,

    CONSTRAINT "manual_trial_changes_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "manual_trial_changes_trial_id_key_key" ON "manual_trial_changes"("trial_id", "key");
CREATE INDEX "manual_trial_changes_city_id_idx" ON "manual_trial_changes"("city_id");
ALTER TABLE "manual_trial_changes" ADD CONSTRAINT "manual_trial_changes_trial_id_fkey" FOREIGN KEY ("trial_id")
  REFERENCES "manual_trials"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TABLE "manual_trial_cases" (
    "id" UUID NOT NULL,
    "city_id" UUID NOT NULL,
    "trial_id" UUID NOT NULL,
    "change_id" UUID NOT NULL,
    "case_id" UUID NOT NULL,

    CONSTRAINT "manual_trial_cases_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "manual_trial_cases_trial_id_case_id_key" ON "manual_trial_cases"("trial_id", "case_id");
CREATE INDEX "manual_trial_cases_trial_id_id_idx" ON "manual_trial_cases"("trial_id", "id");
CREATE INDEX "manual_trial_cases_change_id_idx" ON "manual_trial_cases"("change_id");
CREATE INDEX "manual_trial_cases_city_id_idx" ON "manual_trial_cases"("city_id");
ALTER TABLE "manual_trial_cases" ADD CONSTRAINT "manual_trial_cases_trial_id_fkey" FOREIGN KEY ("trial_id")
  REFERENCES "manual_trials"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "manual_trial_cases" ADD CONSTRAINT "manual_trial_cases_change_id_fkey" FOREIGN KEY ("change_id")
  REFERENCES "manual_trial_changes"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "manual_trial_cases" ADD CONSTRAINT "manual_trial_cases_case_id_fkey" FOREIGN KEY ("case_id")
  REFERENCES "cases"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

DO $$
DECLARE
  room text;
BEGIN
  FOREACH room IN ARRAY ARRAY['manual_trials', 'manual_trial_changes', 'manual_trial_cases'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', room);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', room);
    EXECUTE format('CREATE POLICY city_reads ON %I FOR SELECT TO zhihui_app USING (city_id = ANY ((SELECT app_city_ids())::uuid[]))', room);
    EXECUTE format('CREATE POLICY city_adds ON %I FOR INSERT TO zhihui_app WITH CHECK (city_id = (SELECT app_city_id()))', room);
    EXECUTE format('CREATE POLICY city_changes ON %I FOR UPDATE TO zhihui_app USING (city_id = (SELECT app_city_id())) WITH CHECK (city_id = (SELECT app_city_id()))', room);
    EXECUTE format('CREATE POLICY background ON %I TO zhihui_background USING (true) WITH CHECK (true)', room);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE ON %I TO zhihui_app, zhihui_background', room);
  END LOOP;
END $$;

-- A trial that somebody has asked for, inside his transaction; it is done in the city that it names, or not at all.
CREATE FUNCTION enqueue_manual_trial(trial uuid, city_code text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM graphile_worker.add_job('try-manual', json_build_object('trialId', trial, 'cityCode', city_code), max_attempts => 3);
END $$;
REVOKE ALL ON FUNCTION enqueue_manual_trial(uuid, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION enqueue_manual_trial(uuid, text) TO zhihui_app;
