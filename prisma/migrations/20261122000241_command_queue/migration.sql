-- Commands to the engine wait in a queue of their own: thousands of them stood in the way of whoever looked for other
-- work among the same rows, as often as one was added.
CREATE OR REPLACE FUNCTION enqueue_commands(commands jsonb) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM engine_commands.add_job('engine-command', command::json, max_attempts => 1000, job_key =>
    CASE WHEN command->>'kind' IN ('start-case', 'restart-case', 'start-ladder')
      THEN (command->>'kind') || ':' || (command->>'caseId') END)
  FROM jsonb_array_elements(commands) AS command;
END $$;

-- What waits goes along, in its order.
WITH waiting AS (
  DELETE FROM graphile_worker._private_jobs j USING graphile_worker._private_tasks t
  WHERE t.id = j.task_id AND t.identifier = 'engine-command'
  RETURNING j.id, j.payload, j.run_at, j.key
)
SELECT engine_commands.add_job('engine-command', payload, run_at => run_at, max_attempts => 1000, job_key => key)
FROM (SELECT * FROM waiting ORDER BY id) AS in_order;
