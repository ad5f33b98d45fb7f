-- 内容校验 what an edition said when it was published: a hash over its lines, and what its units were called then.
ALTER TABLE "manual_editions"
  ADD COLUMN "content_hash" TEXT,
  ADD COLUMN "unit_names" JSONB NOT NULL DEFAULT '{}';
CREATE INDEX "manual_editions_city_id_content_hash_idx" ON "manual_editions"("city_id", "content_hash");
