-- 签发扫描件: the signed document of a published edition, kept as a file beside the files of cases.
ALTER TABLE "attachments" ADD COLUMN "manual_edition_id" UUID;
ALTER TABLE "attachments" ADD CONSTRAINT "attachments_manual_edition_id_fkey" FOREIGN KEY ("manual_edition_id")
  REFERENCES "manual_editions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE INDEX "attachments_manual_edition_id_idx" ON "attachments"("manual_edition_id");
