import AddIcon from '@mui/icons-material/Add'
import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import { useQueryClient } from '@tanstack/react-query'
import { ApiError } from '../api/api-error.ts'
import type { AddDutyInput } from '../api/generated/operations.ts'
import { ActDialog } from '../forms/ActDialog.tsx'
import type { Picked } from '../forms/adopted.ts'
import { DayField } from '../forms/DayField.tsx'
import { wordsOf } from '../forms/fields.ts'
import { PersonField } from '../forms/PersonField.tsx'
import { UnitField } from '../forms/UnitField.tsx'
import type { TextKey } from '../texts/texts.ts'
import { useText } from '../texts/use-text.ts'
import { addDuty } from './change-duties.ts'
import { useTimeZone } from './use-duties.ts'
import { hoursOn } from './week.ts'

type Props = { readonly unit: Picked | null }

const byField: Readonly<Record<string, TextKey>> = {
  startsAt: 'duties.twice',
  personId: 'duties.hasLeft',
  days: 'duties.daysWrong',
}
const refusal = (error: unknown) =>
  error instanceof ApiError ? (byField[error.field ?? ''] ?? null) : null

/** 排班 — who is on duty at which office, on which days and in which hours. */
export const AddDuty = ({ unit }: Props) => {
  const text = useText()
  const timeZone = useTimeZone()
  const queries = useQueryClient()
  return (
    <ActDialog
      label={text('duties.add')}
      title={text('duties.addTitle')}
      look="contained"
      icon={<AddIcon />}
      act={addDuty}
      refusal={refusal}
      given={(fields) => dutyGiven(fields, timeZone)}
      onDone={() => void queries.invalidateQueries({ queryKey: ['duties'] })}
    >
      <UnitField label={text('duties.office')} first={unit} />
      <PersonField name="personId" label={text('duties.person')} except="" />
      <Stack direction="row" sx={{ gap: 2 }}>
        <DayField name="day" label={text('duties.firstDay')} />
        <Words name="days" label={text('duties.days')} type="number" first="1" />
      </Stack>
      <Stack direction="row" sx={{ gap: 2 }}>
        <Words name="from" label={text('duties.from')} type="time" first="08:00" />
        <Words
          name="to"
          label={text('duties.to')}
          type="time"
          first="20:00"
          hint={text('duties.toHint')}
        />
      </Stack>
    </ActDialog>
  )
}

function dutyGiven(fields: FormData, timeZone: string): AddDutyInput | TextKey {
  const [unitId, personId] = [wordsOf(fields, 'unitId'), wordsOf(fields, 'personId')]
  const [day, from, to] = [wordsOf(fields, 'day'), wordsOf(fields, 'from'), wordsOf(fields, 'to')]
  if ([unitId, personId, day, from, to].includes('')) return 'duties.needed'
  const days = Number(wordsOf(fields, 'days'))
  if (!Number.isInteger(days)) return 'duties.daysWrong'
  return { unitId, personId, days, ...hoursOn(day, { from, to }, timeZone) }
}

type WordsProps = {
  readonly name: string
  readonly label: string
  readonly type: 'number' | 'time'
  readonly first: string
  readonly hint?: string
}

const Words = ({ name, label, type, first, hint }: WordsProps) => (
  <TextField
    {...{ name, label, type }}
    defaultValue={first}
    helperText={hint}
    fullWidth
    slotProps={{
      inputLabel: { shrink: true },
      htmlInput: type === 'number' ? { min: 1, max: 31 } : {},
    }}
  />
)
