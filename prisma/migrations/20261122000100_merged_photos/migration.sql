-- 并案照片 which further report of a case brought a photo along.
ALTER TABLE "attachments" ADD COLUMN "merged_report_id" UUID;
ALTER TABLE "attachments" ADD CONSTRAINT "attachments_merged_report_id_fkey" FOREIGN KEY ("merged_report_id")
  REFERENCES "merged_reports"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "attachments" ADD CONSTRAINT "attachments_merged_into_case"
  CHECK ("merged_report_id" IS NULL OR "case_id" IS NOT NULL);
