-- The element instance of a task's job: what the record sink has never heard of it, the engine has forgotten.
ALTER TABLE "tasks" ADD COLUMN "element_key" BIGINT;
