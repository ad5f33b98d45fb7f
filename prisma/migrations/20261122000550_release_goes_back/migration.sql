-- 回退发布批: a release that brings back what was in force before another one.
ALTER TABLE "releases" ADD COLUMN "restores_id" UUID;
ALTER TABLE "releases" ADD CONSTRAINT "releases_restores_id_fkey" FOREIGN KEY ("restores_id")
  REFERENCES "releases"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
-- one at a time goes back from a release
CREATE UNIQUE INDEX releases_going_back_key ON releases (restores_id) WHERE state IN ('DRAFT', 'REVIEWED', 'SCHEDULED');
CREATE INDEX "releases_restores_id_idx" ON "releases"("restores_id");
