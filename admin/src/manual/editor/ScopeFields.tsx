import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import { useText } from '../../texts/use-text.ts'
import { AreaClassField } from '../AreaClassField.tsx'
import { GradeField } from '../GradeField.tsx'
import { AreaField } from './AreaField.tsx'
import type { Line } from './change-lines.ts'
import { endsOf } from './scope-given.ts'

/** 适用范围 — the fields of it; an empty one limits nothing. */
export const ScopeFields = ({ line }: { readonly line: Line }) => {
  const text = useText()
  const { exceptionTo, areaText, areaUnitId, areaClass, grade, season, hours } = line
  return (
    <>
      <TextField
        name="exceptionTo"
        label={text('scopes.exception')}
        helperText={text('scopes.exceptionHint')}
        defaultValue={exceptionTo ?? ''}
        slotProps={{ htmlInput: { inputMode: 'numeric', maxLength: 4 } }}
      />
      <AreaField first={areaUnitId === null ? null : { id: areaUnitId, label: areaText }} />
      <AreaClassField
        label={text('scopes.areaClass')}
        none={text('scopes.allClasses')}
        first={areaClass}
      />
      <GradeField label={text('scopes.grade')} none={text('scopes.allGrades')} first={grade} />
      <Span name="season" type="text" span={season} hint={text('scopes.seasonHint')} />
      <Span name="hours" type="time" span={hours} hint={text('scopes.hoursHint')} />
    </>
  )
}

type SpanProps = {
  readonly name: 'season' | 'hours'
  readonly type: 'text' | 'time'
  readonly span: string
  readonly hint: string
}

const Span = ({ name, type, span, hint }: SpanProps) => {
  const text = useText()
  const { from, until } = endsOf(span)
  const shown = { inputLabel: { shrink: true }, htmlInput: { maxLength: 5 } }
  return (
    <Stack direction="row" sx={{ gap: 2 }}>
      <TextField
        name={`${name}From`}
        type={type}
        label={text(`scopes.${name}From`)}
        helperText={hint}
        defaultValue={from}
        slotProps={shown}
        fullWidth
      />
      <TextField
        name={`${name}Until`}
        type={type}
        label={text(`scopes.${name}Until`)}
        defaultValue={until}
        slotProps={shown}
        fullWidth
      />
    </Stack>
  )
}
