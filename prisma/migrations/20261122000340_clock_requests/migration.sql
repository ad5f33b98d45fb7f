-- 计时申请 what a department asks of a clock (延期、挂账、豁免), what was answered and by whom; how often and how long is the city's choice.
ALTER TABLE "cities" ADD COLUMN "extensions_most" INTEGER NOT NULL DEFAULT 2,
  ADD COLUMN "extension_share" DOUBLE PRECISION NOT NULL DEFAULT 1,
  ADD COLUMN "suspensions_most" INTEGER NOT NULL DEFAULT 1,
  ADD COLUMN "suspension_days_most" INTEGER NOT NULL DEFAULT 365;
ALTER TABLE "clock_entries" ADD COLUMN "requested_by_id" UUID;

CREATE TYPE "ClockRequestKind" AS ENUM ('EXTENSION', 'SUSPENSION', 'EXEMPTION');
CREATE TYPE "ClockRequestState" AS ENUM ('WAITING', 'APPROVED', 'REFUSED', 'WITHDRAWN');
CREATE TABLE "clock_requests" (
    "id" UUID NOT NULL,
    "city_id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "clock_id" UUID NOT NULL,
    "kind" "ClockRequestKind" NOT NULL,
    "state" "ClockRequestState" NOT NULL DEFAULT 'WAITING',
    "amount" DOUBLE PRECISION,
    "resumes_at" TIMESTAMPTZ(3),
    "reason" TEXT NOT NULL,
    "unit_id" UUID NOT NULL,
    "requested_by_id" UUID NOT NULL,
    "requested_at" TIMESTAMPTZ(3) NOT NULL,
    "office_role" "Role" NOT NULL,
    "office_unit_id" UUID,
    "settled_by_id" UUID,
    "settled_at" TIMESTAMPTZ(3),
    "answer" TEXT,

    CONSTRAINT "clock_requests_pkey" PRIMARY KEY ("id")
);
-- what is asked twice at once waits once
CREATE UNIQUE INDEX clock_requests_waiting_key ON clock_requests (clock_id) WHERE state = 'WAITING';
CREATE INDEX "clock_requests_clock_id_idx" ON "clock_requests"("clock_id");
CREATE INDEX "clock_requests_case_id_idx" ON "clock_requests"("case_id");
CREATE INDEX "clock_requests_city_id_state_idx" ON "clock_requests"("city_id", "state");
ALTER TABLE "clock_requests" ADD CONSTRAINT "clock_requests_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "cases"("id")
  ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "clock_requests" ADD CONSTRAINT "clock_requests_clock_id_fkey" FOREIGN KEY ("clock_id") REFERENCES "clocks"("id")
  ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "clock_requests" ADD CONSTRAINT "clock_requests_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "organization_units"("id")
  ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "clock_requests" ADD CONSTRAINT "clock_requests_requested_by_id_fkey" FOREIGN KEY ("requested_by_id") REFERENCES "people"("id")
  ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "clock_requests" ADD CONSTRAINT "clock_requests_settled_by_id_fkey" FOREIGN KEY ("settled_by_id") REFERENCES "people"("id")
  ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "attachments" ADD COLUMN "clock_request_id" UUID;
ALTER TABLE "attachments" ADD CONSTRAINT "attachments_clock_request_id_fkey" FOREIGN KEY ("clock_request_id")
  REFERENCES "clock_requests"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE INDEX "attachments_clock_request_id_idx" ON "attachments"("clock_request_id");

-- of the case's city and of the county that works on it
DO $$
DECLARE
  reads constant text := 'city_id = ANY ((SELECT app_city_ids())::uuid[])'
    ' OR EXISTS (SELECT FROM cases c WHERE c.id = case_id AND c.shared_city_id = ANY ((SELECT app_city_ids())::uuid[]))';
  writes constant text := 'city_id = (SELECT app_city_id())'
    ' OR EXISTS (SELECT FROM cases c WHERE c.id = case_id AND c.shared_city_id = (SELECT app_city_id()))';
BEGIN
  ALTER TABLE clock_requests ENABLE ROW LEVEL SECURITY;
  ALTER TABLE clock_requests FORCE ROW LEVEL SECURITY;
  EXECUTE format('CREATE POLICY city_reads ON clock_requests FOR SELECT TO zhihui_app USING (%s)', reads);
  EXECUTE format('CREATE POLICY city_adds ON clock_requests FOR INSERT TO zhihui_app WITH CHECK (%s)', writes);
  EXECUTE format('CREATE POLICY city_changes ON clock_requests FOR UPDATE TO zhihui_app USING (%s) WITH CHECK (%s)', writes, writes);
  CREATE POLICY background ON clock_requests TO zhihui_background USING (true) WITH CHECK (true);
  GRANT SELECT, INSERT, UPDATE ON clock_requests TO zhihui_app, zhihui_background;
END $$;

-- A clock that stands has an instant too: it goes on then. The rest of the function stays as it is.
DO $$
DECLARE
  known constant text := pg_get_functiondef('case_facts(uuid)'::regprocedure);
  changed constant text := replace(known, ' AND k.state = ''RUNNING''', '');
BEGIN
  IF changed = known THEN RAISE EXCEPTION 'case_facts reads its clocks otherwise'; END IF;
  EXECUTE changed;
END $$;
