-- 回退 an edition that brings back what an earlier one said.
ALTER TABLE "manual_editions" ADD COLUMN "restores_id" UUID;
ALTER TABLE "manual_editions" ADD CONSTRAINT "manual_editions_restores_id_fkey" FOREIGN KEY ("restores_id")
  REFERENCES "manual_editions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
