import MergeIcon from '@mui/icons-material/MergeOutlined'
import TextField from '@mui/material/TextField'
import { useQueryClient } from '@tanstack/react-query'
import { type MergeCaseInput, ReadCases } from '../api/generated/operations.ts'
import { ask } from '../api/graphql.ts'
import type { CaseFile } from '../cases/use-case.ts'
import { useClassName } from '../cases/use-class-name.ts'
import { ActDialog } from '../forms/ActDialog.tsx'
import { wordsOf } from '../forms/fields.ts'
import { PickField } from '../forms/PickField.tsx'
import type { TextKey } from '../texts/texts.ts'
import { useText } from '../texts/use-text.ts'
import { mergeCase } from './merge-case.ts'

type Props = { readonly caseFile: CaseFile }

/** 合并案件 — asks which case goes on and why, then ends this one. */
export const MergeCase = ({ caseFile }: Props) => {
  const text = useText()
  const client = useQueryClient()
  if (!caseFile.mayMerge) return null
  return (
    <ActDialog
      label={text('merging.act')}
      title={text('merging.title', { number: caseFile.caseNumber })}
      advice={text('merging.advice')}
      danger
      icon={<MergeIcon />}
      act={mergeCase}
      given={(fields) => mergingGiven(fields, caseFile.id)}
      onDone={() => void client.invalidateQueries({ queryKey: ['case'] })}
    >
      <OtherCase caseFile={caseFile} />
      <TextField
        name="reason"
        label={text('merging.reason')}
        multiline
        minRows={2}
        slotProps={{ htmlInput: { maxLength: 2000 } }}
      />
    </ActDialog>
  )
}

/** What is found is kept under the name of its field: each case has its own. */
const fieldOf = (caseId: string) => `into-${caseId}`

function mergingGiven(fields: FormData, caseId: string): MergeCaseInput | TextKey {
  const [intoCaseId, reason] = [wordsOf(fields, fieldOf(caseId)), wordsOf(fields, 'reason')]
  if (intoCaseId === '') return 'merging.needsCase'
  return reason === '' ? 'merging.needsReason' : { caseId, intoCaseId, reason }
}

const filed = ['FILED', 'DISPATCHED', 'HANDLING', 'HANDLED'] as const

/** A filed case that has not ended: of the same class, until something is typed. */
const OtherCase = ({ caseFile: { id: caseId, classCode } }: Props) => {
  const text = useText()
  const classOf = useClassName()
  const find = async (typed: string, signal: AbortSignal) => {
    const wanted = typed === '' ? { classCode } : { text: typed }
    const page = { orderBy: 'REPORTED_LAST_FIRST', offset: 0, limit: 20 } as const
    const filter = { ...wanted, stages: filed }
    const { cases } = await ask(ReadCases, { filter, ...page }, signal)
    return cases.items
      .filter(({ id, filedAt }) => id !== caseId && filedAt !== null)
      .map((one) => ({
        ...{ id: one.id, label: one.caseNumber },
        more: `${classOf(one)} · ${one.address}`,
      }))
  }
  return (
    <PickField
      name={fieldOf(caseId)}
      label={text('merging.into')}
      hint={text('merging.intoHint')}
      find={find}
    />
  )
}
