-- 征求意见: an edition in review is shown to the units that its changed lines name, each its own lines, until an instant.
CREATE TYPE "ObjectionDecision" AS ENUM ('ADOPTED', 'PARTLY_ADOPTED', 'NOT_ADOPTED');
CREATE TABLE "manual_rounds" (
    "id" UUID NOT NULL,
    "city_id" UUID NOT NULL,
    "edition_id" UUID NOT NULL,
    "against_id" UUID,
    "trial_id" UUID,
    "note" TEXT,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "opened_by_id" UUID,
    "opened_by_name" TEXT NOT NULL,
    "answer_by" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "withdrawn" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "manual_rounds_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "manual_rounds_city_id_idx" ON "manual_rounds"("city_id");
CREATE INDEX "manual_rounds_edition_id_idx" ON "manual_rounds"("edition_id");
ALTER TABLE "manual_rounds" ADD CONSTRAINT "manual_rounds_edition_id_fkey" FOREIGN KEY ("edition_id")
  REFERENCES "manual_editions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- One row a unit: what it was asked, whether it answered, whether it was silent.
CREATE TABLE "manual_round_units" (
    "id" UUID NOT NULL,
    "city_id" UUID NOT NULL,
    "round_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "unit_name" TEXT NOT NULL,
    "line_count" INTEGER NOT NULL,
    "cases_gained" INTEGER,
    "cases_lost" INTEGER,
    "answered_at" TIMESTAMPTZ(3),
    "answered_by_id" UUID,
    "answered_by_name" TEXT,
    "silent_at" TIMESTAMPTZ(3),
    "objections" INTEGER NOT NULL DEFAULT 0,
    "open_objections" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "manual_round_units_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "manual_round_units_round_id_unit_id_key" ON "manual_round_units"("round_id", "unit_id");
CREATE INDEX "manual_round_units_unit_id_idx" ON "manual_round_units"("unit_id");
CREATE INDEX "manual_round_units_city_id_idx" ON "manual_round_units"("city_id");
ALTER TABLE "manual_round_units" ADD CONSTRAINT "manual_round_units_round_id_fkey" FOREIGN KEY ("round_id")
  REFERENCES "manual_rounds"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A line as that unit was shown it: the edition may be sent back and changed afterwards.
CREATE TABLE "manual_round_lines" (
    "id" UUID NOT NULL,
    "city_id" UUID NOT NULL,
    "round_unit_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "entry_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "changes" TEXT[],
    "line" JSONB NOT NULL,
    "cases_changed" INTEGER,
    "objection" TEXT,
    "decision" "ObjectionDecision",
    "decision_reason" TEXT,
    "decided_at" TIMESTAMPTZ(3),
    "decided_by_id" UUID,
    "decided_by_name" TEXT,

    CONSTRAINT "manual_round_lines_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "manual_round_lines_round_unit_id_entry_id_key" ON "manual_round_lines"("round_unit_id", "entry_id");
CREATE INDEX "manual_round_lines_city_id_idx" ON "manual_round_lines"("city_id");
ALTER TABLE "manual_round_lines" ADD CONSTRAINT "manual_round_lines_round_unit_id_fkey" FOREIGN KEY ("round_unit_id")
  REFERENCES "manual_round_units"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- An act that answers for one unit is confined to it; any other sees the rows of its city.
CREATE FUNCTION app_unit_ids() RETURNS uuid[] LANGUAGE sql STABLE PARALLEL SAFE AS
$$ SELECT string_to_array(nullif(current_setting('app.unit_ids', true), ''), ',')::uuid[] $$;

DO $$
DECLARE
  room text;
  reads constant text := 'city_id = ANY ((SELECT app_city_ids())::uuid[])';
  writes constant text := 'city_id = (SELECT app_city_id())';
  unit constant text := '((SELECT app_unit_ids()) IS NULL OR unit_id = ANY ((SELECT app_unit_ids())::uuid[]))';
  confined text;
BEGIN
  FOREACH room IN ARRAY ARRAY['manual_rounds', 'manual_round_units', 'manual_round_lines'] LOOP
    confined := CASE room WHEN 'manual_rounds' THEN 'true' ELSE unit END;
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', room);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', room);
    EXECUTE format('CREATE POLICY city_reads ON %I FOR SELECT TO zhihui_app USING (%s AND %s)', room, reads, confined);
    EXECUTE format('CREATE POLICY city_adds ON %I FOR INSERT TO zhihui_app WITH CHECK (%s AND %s)', room, writes, confined);
    EXECUTE format('CREATE POLICY city_changes ON %I FOR UPDATE TO zhihui_app USING (%s AND %s) WITH CHECK (%s AND %s)',
      room, writes, confined, writes, confined);
    EXECUTE format('CREATE POLICY background ON %I TO zhihui_background USING (true) WITH CHECK (true)', room);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE ON %I TO zhihui_app, zhihui_background', room);
  END LOOP;
END $$;
