-- 导入流程: a draft that came from another installation has forms, decisions and names of steps of its own.
ALTER TABLE "process_drafts"
  -- Null: those of the edition where it began.
  ADD COLUMN "forms" JSONB,
  ADD COLUMN "decisions" JSONB,
  -- What the other city calls its steps: given where the city has no name of its own, once it is published.
  ADD COLUMN "step_names" JSONB;
