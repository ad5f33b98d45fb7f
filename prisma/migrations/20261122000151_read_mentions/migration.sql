-- 已读提及 when somebody who is mentioned has seen it; nothing else of a mention ever changes.
ALTER TABLE "comment_mentions" ADD COLUMN "read_at" TIMESTAMPTZ(3);
GRANT UPDATE ("read_at") ON "comment_mentions" TO zhihui_app, zhihui_background;
