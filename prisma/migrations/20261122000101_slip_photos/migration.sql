-- 派遣单照片 with the answer to which order slip a photo came.
ALTER TABLE "attachments" ADD COLUMN "order_slip_id" UUID;
ALTER TABLE "attachments" ADD CONSTRAINT "attachments_order_slip_id_fkey" FOREIGN KEY ("order_slip_id")
  REFERENCES "order_slips"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE INDEX "attachments_order_slip_id_idx" ON "attachments"("order_slip_id");
