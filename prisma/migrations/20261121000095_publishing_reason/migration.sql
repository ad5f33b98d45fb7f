-- 发布理由 why an edition of the Command Manual was published although its checks warned.
ALTER TABLE "manual_editions" ADD COLUMN "publishing_reason" TEXT;
