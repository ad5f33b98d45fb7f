-- 合并案件 which case a filed case was merged into; it ends as voided and keeps all that is its own.
ALTER TABLE "cases" ADD COLUMN "merged_into_id" UUID;
ALTER TABLE "cases" ADD CONSTRAINT "cases_merged_into_id_fkey" FOREIGN KEY ("merged_into_id") REFERENCES "cases"("id")
  ON DELETE SET NULL ON UPDATE CASCADE;
CREATE INDEX "cases_merged_into_id_idx" ON "cases"("merged_into_id");
