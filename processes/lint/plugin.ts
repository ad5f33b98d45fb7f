import { boundToCity } from './bound-to-city.ts'
import { documentedInChinese } from './documented-in-chinese.ts'
import { errorKnown } from './error-known.ts'
import { gatewayHasDefault } from './gateway-has-default.ts'
import { idShape } from './id-shape.ts'
import { jobTypeKnown } from './job-type-known.ts'
import { messageKnown } from './message-known.ts'
import { noCrossingFlows } from './no-crossing-flows.ts'
import { noMissingShapes } from './no-missing-shapes.ts'
import { officerStepComplete } from './officer-step-complete.ts'
import { outcomeReadOnlyAfterUserTask } from './outcome-read-only-after-user-task.ts'
import { timerShort } from './timer-short.ts'

/** 自有规则 — our bpmnlint plug-in: each rule by its name. */
export const rules = {
  'bound-to-city': boundToCity,
  'documented-in-chinese': documentedInChinese,
  'error-known': errorKnown,
  'gateway-has-default': gatewayHasDefault,
  'id-shape': idShape,
  'job-type-known': jobTypeKnown,
  'message-known': messageKnown,
  'no-crossing-flows': noCrossingFlows,
  'no-missing-shapes': noMissingShapes,
  'officer-step-complete': officerStepComplete,
  'outcome-read-only-after-user-task': outcomeReadOnlyAfterUserTask,
  'timer-short': timerShort,
} as const
