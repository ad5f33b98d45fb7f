-- 依据文件: the document that lines of the manual rest on, kept as a file beside the files of cases; reference is empty for a whole document.
ALTER TABLE "attachments" ADD COLUMN "legal_title" TEXT;
ALTER TABLE "attachments" ADD COLUMN "legal_reference" TEXT;
CREATE INDEX "attachments_city_id_legal_title_idx" ON "attachments"("city_id", "legal_title");
