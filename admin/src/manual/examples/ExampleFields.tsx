import MenuItem from '@mui/material/MenuItem'
import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import type {
  CaseSource,
  ExampleExpectedFragment,
  LimitUnit,
} from '../../api/generated/operations.ts'
import { momentOf } from '../../duties/week.ts'
import { UnitField } from '../../forms/UnitField.tsx'
import { useViewer } from '../../shell/use-viewer.ts'
import { keysOf } from '../../texts/keys-of.ts'
import { texts } from '../../texts/loaded.ts'
import { useText } from '../../texts/use-text.ts'
import { AreaClassField } from '../AreaClassField.tsx'
import { WordsField } from '../flow/WordsField.tsx'
import { GradeField } from '../GradeField.tsx'
import { ExampleClass } from './ExampleClass.tsx'
import { ExampleTells } from './ExampleTells.tsx'
import { ExampleUnits } from './ExampleUnits.tsx'
import type { FirstExample } from './first-example.ts'

type Props = { readonly first?: FirstExample }

/** 示例表单 — the case, and what the manual is to say of it. */
export const ExampleFields = ({ first }: Props) => {
  const text = useText()
  return (
    <>
      <WordsField name="name" label={text('examples.name')} value={first?.name ?? ''} most={200} />
      <ExampleClass {...(first !== undefined && { first })} />
      <GradeField label={text('scopes.grade')} first={first?.grade ?? 'ORDINARY'} />
      <Choice
        name="source"
        label={text('examples.source')}
        first={first?.source ?? 'COLLECTOR'}
        choices={keysOf<CaseSource>(texts.sources).map((one) => [one, text(`sources.${one}`)])}
      />
      <Instant
        name="reportedAt"
        label={text('examples.reportedAt')}
        hint={text('examples.reportedAtHint')}
        {...(first !== undefined && { first: first.reportedAt })}
      />
      <UnitField name="streetId" label={text('examples.street')} first={first?.street ?? null} />
      <UnitField
        name="districtId"
        label={text('examples.district')}
        hint={text('examples.districtHint')}
        first={first?.district ?? null}
      />
      <AreaClassField
        label={text('scopes.areaClass')}
        none={text('examples.classOfPlace')}
        first={first?.areaClass ?? null}
      />
      <WordsField
        name="componentCode"
        label={text('examples.component')}
        value={first?.componentCode ?? ''}
        most={40}
      />
      <Expected {...(first !== undefined && { first: first.expected })} />
      <WordsField
        name="basis"
        label={text('examples.basis')}
        hint={text('examples.basisHint')}
        value={first?.basis ?? ''}
        lines={2}
      />
    </>
  )
}

const Expected = ({ first }: { readonly first?: ExampleExpectedFragment }) => {
  const text = useText()
  return (
    <>
      <ExampleUnits first={first?.units ?? []} />
      <Stack direction="row" sx={{ gap: 2 }}>
        <TextField
          name="limitValue"
          label={text('manual.limit')}
          inputMode="decimal"
          defaultValue={first?.limitValue ?? ''}
        />
        <Choice
          name="limitUnit"
          label={text('editor.limitUnit')}
          first={first?.limitUnit ?? 'WORKING_DAY'}
          choices={keysOf<LimitUnit>(texts.limitUnits).map((one) => [
            one,
            text(`limitUnits.${one}`),
          ])}
        />
      </Stack>
      <Instant
        name="dueAt"
        label={text('examples.due')}
        {...(first !== undefined && { first: first.dueAt })}
      />
      <ExampleTells first={first?.tells ?? []} />
    </>
  )
}

type ChoiceProps = {
  readonly name: string
  readonly label: string
  readonly first: string
  readonly choices: readonly (readonly [value: string, label: string])[]
}

const Choice = ({ name, label, first, choices }: ChoiceProps) => (
  <TextField select name={name} label={label} defaultValue={first} fullWidth>
    {choices.map(([value, words]) => (
      <MenuItem key={value} value={value}>
        {words}
      </MenuItem>
    ))}
  </TextField>
)

type InstantProps = {
  readonly name: string
  readonly label: string
  readonly hint?: string
  readonly first?: string
}

const Instant = ({ name, label, hint, first }: InstantProps) => {
  const timeZone = useViewer()?.city.timeZone ?? 'Asia/Shanghai'
  const moment = first === undefined ? null : momentOf(new Date(first), timeZone)
  return (
    <TextField
      type="datetime-local"
      name={name}
      label={label}
      helperText={hint}
      defaultValue={moment === null ? '' : `${moment.day}T${moment.time}`}
      slotProps={{ inputLabel: { shrink: true } }}
    />
  )
}
