-- 送达 by which channel each person is told of a notice, and what became of it.
CREATE TYPE "DeliveryChannel" AS ENUM ('APP', 'EMAIL', 'TEXT_MESSAGE', 'WEBHOOK');
CREATE TYPE "DeliveryState" AS ENUM ('QUEUED', 'SENT', 'DELIVERED', 'ACKNOWLEDGED', 'FAILED');
CREATE TABLE "deliveries" (
    "id" UUID NOT NULL,
    "city_id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "notice_id" UUID NOT NULL,
    "person_id" UUID,
    "channel" "DeliveryChannel" NOT NULL,
    "state" "DeliveryState" NOT NULL DEFAULT 'QUEUED',
    "queued_at" TIMESTAMPTZ(3) NOT NULL,
    "sent_at" TIMESTAMPTZ(3),
    "delivered_at" TIMESTAMPTZ(3),
    "acknowledged_at" TIMESTAMPTZ(3),
    "failed_at" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "error" TEXT,

    CONSTRAINT "deliveries_pkey" PRIMARY KEY ("id")
);
-- Nobody is told twice by one channel; what goes to no person goes once.
CREATE UNIQUE INDEX "deliveries_notice_id_channel_person_id_key" ON "deliveries"("notice_id", "channel", "person_id") NULLS NOT DISTINCT;
CREATE INDEX "deliveries_case_id_idx" ON "deliveries"("case_id");
CREATE INDEX "deliveries_person_id_idx" ON "deliveries"("person_id");
CREATE INDEX "deliveries_city_id_idx" ON "deliveries"("city_id");
ALTER TABLE "deliveries" ADD CONSTRAINT "deliveries_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "cases"("id")
  ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "deliveries" ADD CONSTRAINT "deliveries_notice_id_fkey" FOREIGN KEY ("notice_id") REFERENCES "notices"("id")
  ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "deliveries" ADD CONSTRAINT "deliveries_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id")
  ON DELETE RESTRICT ON UPDATE CASCADE;

-- of the case's city and of the county that works on it
DO $$
DECLARE
  reads constant text := 'city_id = ANY ((SELECT app_city_ids())::uuid[])'
    ' OR EXISTS (SELECT FROM cases c WHERE c.id = case_id AND c.shared_city_id = ANY ((SELECT app_city_ids())::uuid[]))';
  writes constant text := 'city_id = (SELECT app_city_id())'
    ' OR EXISTS (SELECT FROM cases c WHERE c.id = case_id AND c.shared_city_id = (SELECT app_city_id()))';
BEGIN
  ALTER TABLE deliveries ENABLE ROW LEVEL SECURITY;
  ALTER TABLE deliveries FORCE ROW LEVEL SECURITY;
  EXECUTE format('CREATE POLICY city_reads ON deliveries FOR SELECT TO zhihui_app USING (%s)', reads);
  EXECUTE format('CREATE POLICY city_adds ON deliveries FOR INSERT TO zhihui_app WITH CHECK (%s)', writes);
  EXECUTE format('CREATE POLICY city_changes ON deliveries FOR UPDATE TO zhihui_app USING (%s) WITH CHECK (%s)', writes, writes);
  CREATE POLICY background ON deliveries TO zhihui_background USING (true) WITH CHECK (true);
  GRANT SELECT, INSERT, UPDATE ON deliveries TO zhihui_app, zhihui_background;
END $$;

-- Where somebody is told by e-mail; none: in the app only.
ALTER TABLE "people" ADD COLUMN "email" TEXT;

-- Whoever writes a notice need not think of its delivery: it is queued in the same transaction.
CREATE FUNCTION enqueue_notices() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM graphile_worker.add_job('deliver-notices',
    json_build_object('cityId', told.city_id, 'noticeIds', json_agg(told.id)), max_attempts => 25)
  FROM told GROUP BY told.city_id;
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION enqueue_notices() FROM PUBLIC;
CREATE TRIGGER deliver AFTER INSERT ON notices REFERENCING NEW TABLE AS told
  FOR EACH STATEMENT EXECUTE FUNCTION enqueue_notices();

-- One try to send a delivery, at once or later; asked for again while it waits, it is still one.
CREATE FUNCTION enqueue_delivery(delivery uuid, city uuid, milliseconds integer) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM graphile_worker.add_job('send-delivery', json_build_object('cityId', city, 'deliveryId', delivery),
    run_at => clock_timestamp() + make_interval(secs => milliseconds / 1000.0), max_attempts => 25,
    job_key => 'send-delivery:' || delivery);
END $$;
REVOKE ALL ON FUNCTION enqueue_delivery(uuid, uuid, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION enqueue_delivery(uuid, uuid, integer) TO zhihui_app;
