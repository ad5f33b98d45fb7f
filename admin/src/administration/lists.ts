import { listApiKeys } from '../api-keys/list-api-keys.ts'
import { listAudit } from '../audit/list-audit.ts'
import { listClasses } from '../catalogue/list-classes.ts'
import { listMappings } from '../catalogue/mapping/list-mappings.ts'
import { listComponents, listPlacedComponents } from '../components/list-components.ts'
import { listExamples } from '../manual/examples/list-examples.ts'
import { listDifference } from '../manual/list-difference.ts'
import { listEditions } from '../manual/list-editions.ts'
import { listEntries } from '../manual/list-entries.ts'
import { listMovedLines } from '../manual/moving/list-moved-lines.ts'
import { listTrialCases, listTrials } from '../manual/trials/list-trials.ts'
import { listDrift } from '../manual/upstream/list-drift.ts'
import { listPeople } from '../people/list-people.ts'
import { listProcessEditions } from '../process-editions/list-process-editions.ts'
import { listUnits } from '../units/list-units.ts'

/** 管理列表 — where their rows come from. */
export const administrationLists = {
  catalogue: listClasses,
  'class-mappings': listMappings,
  components: listComponents,
  'component-map': listPlacedComponents,
  units: listUnits,
  people: listPeople,
  manual: listEditions,
  'manual-entries': listEntries,
  'manual-difference': listDifference,
  'manual-moved-lines': listMovedLines,
  'manual-drift': listDrift,
  'manual-examples': listExamples,
  'manual-trials': listTrials,
  'manual-trial-cases': listTrialCases,
  'process-editions': listProcessEditions,
  'api-keys': listApiKeys,
  audit: listAudit,
}
