-- 临时规定: an edition that goes before the one beneath for a time, and expires by itself.
ALTER TABLE "manual_editions" ADD COLUMN "expires_at" TIMESTAMPTZ(3);
ALTER TABLE "manual_editions" ADD CONSTRAINT "manual_editions_order_has_time"
  CHECK ("expires_at" IS NULL OR ("in_force_from" IS NOT NULL AND "expires_at" > "in_force_from"));

-- The cases of an order are counted apart.
CREATE INDEX cases_by_edition_idx ON cases (manual_edition_id) WHERE manual_edition_id IS NOT NULL;
