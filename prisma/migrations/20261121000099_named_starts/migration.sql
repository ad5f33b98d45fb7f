-- A start waits in the queue under its own name from the first: what sends starts again sees that it is still there.
CREATE OR REPLACE FUNCTION enqueue_commands(commands jsonb) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM graphile_worker.add_job('engine-command', command::json, max_attempts => 1000, job_key =>
    CASE WHEN command->>'kind' IN ('start-case', 'restart-case', 'start-ladder')
      THEN (command->>'kind') || ':' || (command->>'caseId') END)
  FROM jsonb_array_elements(commands) AS command;
END $$;
