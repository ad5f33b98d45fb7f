-- 签收时限 after so many minutes without a receipt the next office is told; null: it is not.
ALTER TABLE "cities" ADD COLUMN "receipt_minutes" INTEGER
  CONSTRAINT "cities_receipt_minutes" CHECK ("receipt_minutes" BETWEEN 1 AND 1440);
-- Until when somebody has to sign for a notice; null: nobody has to, or somebody has, or the next office was told.
ALTER TABLE "notices" ADD COLUMN "answer_by" TIMESTAMPTZ(3);
CREATE INDEX "notices_city_id_answer_by_idx" ON "notices"("city_id", "answer_by") WHERE "answer_by" IS NOT NULL;
