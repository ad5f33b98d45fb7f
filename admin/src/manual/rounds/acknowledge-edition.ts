import {
  AcknowledgeManualEdition,
  type AcknowledgeManualEditionInput,
} from '../../api/generated/operations.ts'
import { accepted, ask } from '../../api/graphql.ts'

/** 签收 — a unit has received a published edition. */
export const acknowledgeManualEdition = async (input: AcknowledgeManualEditionInput) =>
  accepted((await ask(AcknowledgeManualEdition, { input })).acknowledgeManualEdition)
