import type pg from 'pg'

/** 引擎事实 — rows as the record sink keeps them of an open or ended case: its instances, jobs and timer. */
export async function keepEngineRows(owner: pg.ClientBase): Promise<void> {
  await owner.query(`
    CREATE TEMP SEQUENCE places;
    INSERT INTO element_visits (engine_id, partition, position, city_id, case_id, instance_key, element_key,
      definition_key, element_id, element_type, intent, at)
    SELECT i.engine_id, 1, nextval('places'), i.city_id, i.case_id, i.instance_key, i.instance_key, 1, i.process,
      'PROCESS', v.intent, coalesce(v.at, i.began_at)
    FROM (
      SELECT engine_id, city_id, id AS case_id, instance_key, 'city-case.140800' AS process, reported_at AS began_at,
        CASE WHEN engine_state = 'ENDED' THEN coalesce(evaluated_at, closed_at, reported_at) END AS ended_at FROM cases
      UNION ALL
      SELECT engine_id, city_id, case_id, instance_key, 'deadline-ladder.140800', created_at, ended_at
      FROM ladders WHERE instance_key IS NOT NULL
    ) AS i
    CROSS JOIN LATERAL (VALUES ('ELEMENT_ACTIVATED', i.began_at), ('ELEMENT_COMPLETED', i.ended_at)) AS v (intent, at)
    WHERE v.at IS NOT NULL;
    INSERT INTO engine_records (engine_id, partition, position, city_id, value_type, intent, key, instance_key, case_id,
      facts, at)
    SELECT t.engine_id, 1, nextval('places'), t.city_id, 'JOB', 'COMPLETED', t.job_key, c.instance_key, t.case_id,
      jsonb_build_object('elementId', t.element_id, 'outcome', t.outcome, 'elementInstanceKey', t.job_key), t.closed_at
    FROM tasks t JOIN cases c ON c.id = t.case_id WHERE t.closed_at IS NOT NULL
    UNION ALL
    SELECT l.engine_id, 1, nextval('places'), l.city_id, 'TIMER', 'CREATED', l.instance_key + 1, l.instance_key, l.case_id,
      jsonb_build_object('targetElementId', 'event_NextAt', 'elementInstanceKey', l.instance_key,
        'dueDate', (extract(epoch FROM l.created_at) * 1000)::bigint), l.created_at
    FROM ladders l WHERE l.instance_key IS NOT NULL`)
}
