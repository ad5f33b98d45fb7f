-- 时限消息: the officers' steps (element ids) that a level of a clock was told to, each once.
ALTER TABLE "escalations" ADD COLUMN "told_steps" TEXT[] NOT NULL DEFAULT '{}';
