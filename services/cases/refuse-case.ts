import type { Ctx } from '../ctx.ts'
import { DomainError } from '../errors.ts'
import type { CaseFile } from './case-file.ts'
import { isDisputed, ruledUnit } from './disputes.ts'
import { readTurns } from './read-turns.ts'

/** 已被裁定 — whom a ruling has found responsible handles the case, or asks those who ruled. */
const ruledResponsible = () =>
  new DomainError(
    'RULED_RESPONSIBLE',
    'The command center has ruled that your unit is responsible for this case. It stays with you, and nothing was changed; accept it, or ask the command center.',
    'outcome',
  )

/**
 * 拒收 — a unit sends back what it was sent; tells whether that makes the case one whose responsibility is disputed. Throws
 * RULED_RESPONSIBLE.
 */
export async function refuseCase({ db }: Ctx, { caseFile }: { readonly caseFile: CaseFile }) {
  const turns = await readTurns(db, { caseId: caseFile.id })
  const ruled = ruledUnit(turns)
  if (ruled !== null && ruled === caseFile.responsibleUnitId) throw ruledResponsible()
  return { disputed: isDisputed(turns) }
}
