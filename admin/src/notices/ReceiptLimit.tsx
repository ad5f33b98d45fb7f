import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import {
  ReadReceiptLimit,
  SetReceiptLimit,
  type SetReceiptLimitInput,
} from '../api/generated/operations.ts'
import { accepted, ask } from '../api/graphql.ts'
import { Section } from '../cases/Section.tsx'
import { ActDialog } from '../forms/ActDialog.tsx'
import { wordsOf } from '../forms/fields.ts'
import { useViewer } from '../shell/use-viewer.ts'
import type { TextKey } from '../texts/texts.ts'
import { useText } from '../texts/use-text.ts'

const queryKey = ['receipt-limit']
const setReceiptLimit = async (input: SetReceiptLimitInput) =>
  accepted((await ask(SetReceiptLimit, { input })).setReceiptLimit)

/** 签收时限 — how long a notice may wait for a receipt, and the way to change it. */
export const ReceiptLimit = () => {
  const text = useText()
  const viewer = useViewer()
  const client = useQueryClient()
  const { data: city } = useQuery({
    queryKey,
    queryFn: async ({ signal }) => (await ask(ReadReceiptLimit, {}, signal)).viewer.city,
  })
  if (city === undefined) return null
  const { receiptMinutes: minutes, version: expectedVersion } = city
  const change = (
    <ActDialog
      label={text('receiptLimit.change')}
      title={text('receiptLimit.title')}
      advice={text('receiptLimit.advice')}
      look="text"
      act={setReceiptLimit}
      given={(fields) => limitGiven(fields, expectedVersion)}
      onDone={() => void client.invalidateQueries({ queryKey })}
    >
      <TextField
        name="minutes"
        type="number"
        label={text('receiptLimit.minutes')}
        defaultValue={minutes ?? ''}
        slotProps={{ inputLabel: { shrink: true }, htmlInput: { min: 1, max: 1440 } }}
      />
    </ActDialog>
  )
  return (
    <Section
      title={text('receiptLimit.title')}
      printed={false}
      aside={viewer?.may('setReceiptLimit') ? change : null}
    >
      <Typography variant="body2">
        {minutes === null
          ? text('receiptLimit.none')
          : text('receiptLimit.after', { count: minutes })}
      </Typography>
    </Section>
  )
}

function limitGiven(fields: FormData, expectedVersion: number): SetReceiptLimitInput | TextKey {
  const typed = wordsOf(fields, 'minutes')
  if (typed === '') return { expectedVersion }
  const minutes = Number(typed)
  return Number.isInteger(minutes) ? { minutes, expectedVersion } : 'receiptLimit.wrong'
}
