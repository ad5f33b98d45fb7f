-- 派遣单 an order on paper or in a message for an owner without an account, with a link that answers once.
CREATE TYPE "OrderAnswer" AS ENUM ('HANDLED', 'CANNOT');
CREATE TABLE "order_slips" (
    "id" UUID NOT NULL,
    "city_id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "issued_by_id" UUID NOT NULL,
    "issued_at" TIMESTAMPTZ(3) NOT NULL,
    "recipient" TEXT NOT NULL,
    "contact" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),
    "revoked_by_id" UUID,
    "answered_at" TIMESTAMPTZ(3),
    "outcome" "OrderAnswer",
    "answer" TEXT,
    "answered_by" TEXT,

    CONSTRAINT "order_slips_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "order_slips_token_hash_key" ON "order_slips"("token_hash");
CREATE INDEX "order_slips_case_id_idx" ON "order_slips"("case_id");
CREATE INDEX "order_slips_city_id_idx" ON "order_slips"("city_id");
ALTER TABLE "order_slips" ADD CONSTRAINT "order_slips_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "cases"("id")
  ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "order_slips" ADD CONSTRAINT "order_slips_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "organization_units"("id")
  ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "order_slips" ADD CONSTRAINT "order_slips_issued_by_id_fkey" FOREIGN KEY ("issued_by_id") REFERENCES "people"("id")
  ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "order_slips" ADD CONSTRAINT "order_slips_revoked_by_id_fkey" FOREIGN KEY ("revoked_by_id") REFERENCES "people"("id")
  ON DELETE RESTRICT ON UPDATE CASCADE;

-- of the case's city and of the county that works on it
DO $$
DECLARE
  reads constant text := 'city_id = ANY ((SELECT app_city_ids())::uuid[])'
    ' OR EXISTS (SELECT FROM cases c WHERE c.id = case_id AND c.shared_city_id = ANY ((SELECT app_city_ids())::uuid[]))';
  writes constant text := 'city_id = (SELECT app_city_id())'
    ' OR EXISTS (SELECT FROM cases c WHERE c.id = case_id AND c.shared_city_id = (SELECT app_city_id()))';
BEGIN
  ALTER TABLE order_slips ENABLE ROW LEVEL SECURITY;
  ALTER TABLE order_slips FORCE ROW LEVEL SECURITY;
  EXECUTE format('CREATE POLICY city_reads ON order_slips FOR SELECT TO zhihui_app USING (%s)', reads);
  EXECUTE format('CREATE POLICY city_adds ON order_slips FOR INSERT TO zhihui_app WITH CHECK (%s)', writes);
  EXECUTE format('CREATE POLICY city_changes ON order_slips FOR UPDATE TO zhihui_app USING (%s) WITH CHECK (%s)', writes, writes);
  CREATE POLICY background ON order_slips TO zhihui_background USING (true) WITH CHECK (true);
  GRANT SELECT, INSERT, UPDATE ON order_slips TO zhihui_app, zhihui_background;
END $$;

-- Whose slip a link's token is: asked before anybody is known, answers no more than where to look.
CREATE FUNCTION find_order_slip(p_token_hash bytea) RETURNS TABLE (slip_id uuid, city_id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT s.id, s.city_id FROM order_slips s WHERE s.token_hash = p_token_hash
$$;
ALTER FUNCTION find_order_slip(bytea) OWNER TO zhihui_background;
REVOKE ALL ON FUNCTION find_order_slip(bytea) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION find_order_slip(bytea) TO zhihui_app;
