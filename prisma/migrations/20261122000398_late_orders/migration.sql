-- 督办逾期 of an order that nobody has answered in time whoever gave it and the leaders of the department are told, once.
ALTER TABLE "supervision_orders" ADD COLUMN "watched" BOOLEAN NOT NULL DEFAULT true;
CREATE INDEX supervision_orders_watched_idx ON supervision_orders (city_id, answer_by) WHERE watched AND answered_at IS NULL;
-- the list, the latest first
CREATE INDEX "supervision_orders_opened_at_id_idx" ON "supervision_orders"("opened_at", "id");
