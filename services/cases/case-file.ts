import { type Case, Prisma } from '../../prisma/generated/client.ts'

/** 案卷 — a case as the acts read it under its lock. */
export type CaseFile = Pick<
  Case,
  | 'id'
  | 'cityId'
  | 'sharedCityId'
  | 'caseNumber'
  | 'standard'
  | 'classKind'
  | 'classCode'
  | 'conditionNo'
  | 'responsibilityGridId'
  | 'streetId'
  | 'districtId'
  | 'componentId'
  | 'gridId'
  | 'areaClass'
  | 'grade'
  | 'stage'
  | 'manualEditionId'
  | 'processEditionId'
  | 'proposal'
  | 'dispatchMode'
  | 'responsibleUnitId'
  | 'secondLevelUnitId'
  | 'engineState'
  | 'engineId'
  | 'instanceKey'
  | 'restartedAt'
  | 'filedAt'
  | 'handledAt'
  | 'evaluatedAt'
>

/** The columns of a case file, of a table called c. */
export const caseFileColumns = Prisma.sql`
  c.id, c.city_id AS "cityId", c.shared_city_id AS "sharedCityId", c.case_number AS "caseNumber",
  c.standard, c.class_kind::text AS "classKind", c.class_code AS "classCode",
  c.condition_no AS "conditionNo", c.responsibility_grid_id AS "responsibilityGridId",
  c.street_id AS "streetId", c.district_id AS "districtId", c.component_id AS "componentId",
  c.grid_id AS "gridId", c.area_class::text AS "areaClass", c.grade::text AS grade,
  c.stage::text AS stage, c.manual_edition_id AS "manualEditionId",
  c.process_edition_id AS "processEditionId", c.proposal, c.dispatch_mode AS "dispatchMode",
  c.responsible_unit_id AS "responsibleUnitId", c.second_level_unit_id AS "secondLevelUnitId",
  c.engine_state::text AS "engineState", c.engine_id AS "engineId",
  c.instance_key AS "instanceKey", c.restarted_at AS "restartedAt", c.filed_at AS "filedAt", c.handled_at AS "handledAt",
  c.evaluated_at AS "evaluatedAt"`
