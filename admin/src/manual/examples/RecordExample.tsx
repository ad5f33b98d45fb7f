import Checkbox from '@mui/material/Checkbox'
import FormControlLabel from '@mui/material/FormControlLabel'
import { useQuery } from '@tanstack/react-query'
import {
  type AddManualExampleInput,
  ReadExampleOfCase,
  type ReadExampleOfCaseQuery,
} from '../../api/generated/operations.ts'
import { ask } from '../../api/graphql.ts'
import { ActDialog } from '../../forms/ActDialog.tsx'
import { Failure } from '../../shell/Failure.tsx'
import { useViewer } from '../../shell/use-viewer.ts'
import { Waiting } from '../../shell/Waiting.tsx'
import { useNamed, useText } from '../../texts/use-text.ts'
import { addManualExample } from './change-examples.ts'
import { ExampleFields } from './ExampleFields.tsx'
import { exampleIn } from './example-form.ts'
import type { FirstExample } from './first-example.ts'

type Given = Omit<AddManualExampleInput, 'idempotencyKey'>
type Props = { readonly caseId: string }

/** 录为示例 — a case becomes an example, once somebody has compared what it came to with the printed manual. */
export const RecordExample = ({ caseId }: Props) => {
  const text = useText()
  const viewer = useViewer()
  if (!viewer?.may('addManualExample')) return null
  return (
    <ActDialog<Given, Awaited<ReturnType<typeof addManualExample>>>
      label={text('examples.record')}
      title={text('examples.record')}
      advice={text('examples.recordAdvice')}
      look="text"
      act={addManualExample}
      given={(fields) => {
        const example = exampleIn(fields, viewer.city.timeZone)
        if (typeof example === 'string') return example
        return { example, caseId, confirmed: fields.get('confirmed') === 'on' }
      }}
      onDone={() => undefined}
    >
      <Recorded caseId={caseId} />
      <FormControlLabel
        control={<Checkbox name="confirmed" />}
        label={text('examples.confirmed')}
      />
    </ActDialog>
  )
}

const Recorded = ({ caseId }: Props) => {
  const named = useNamed()
  const { data, error, refetch } = useQuery({
    queryKey: ['exampleOfCase', caseId],
    queryFn: ({ signal }) => ask(ReadExampleOfCase, { caseId }, signal),
  })
  if (error) return <Failure error={error} onRetry={() => void refetch()} />
  if (data === undefined) return <Waiting />
  const found = data.exampleOfCase
  return found === null ? null : <ExampleFields first={firstOf(found, named)} />
}

type Found = NonNullable<ReadExampleOfCaseQuery['exampleOfCase']>

type Unit = Found['street']

/** Where the values stand in print, only a person can say. */
function firstOf(found: Found, named: (unit: NonNullable<Unit>) => string): FirstExample {
  const { caseNumber, className, street, district, cameTo, dueAt, ...facts } = found
  const picked = (unit: Unit) => unit && { id: unit.id, label: named(unit) }
  return {
    ...{ ...facts, name: `${className} ${caseNumber}`, basis: '' },
    ...{ street: picked(street), district: picked(district) },
    expected: { ...cameTo, dueAt, tells: [] },
  }
}
