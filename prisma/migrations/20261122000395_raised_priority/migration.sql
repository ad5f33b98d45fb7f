-- 优先级 a level of the ladder may raise the priority of its case: which of the city's do; and of a case since when it is raised, and by which level of which clock.
ALTER TABLE "cities" ADD COLUMN "ladder_raises" INTEGER[] NOT NULL DEFAULT '{}';
ALTER TABLE "cases" ADD COLUMN "priority_raised_at" TIMESTAMPTZ(3),
  ADD COLUMN "priority_clock" TEXT,
  ADD COLUMN "priority_level" INTEGER;
