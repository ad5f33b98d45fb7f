import Button from '@mui/material/Button'
import Checkbox from '@mui/material/Checkbox'
import FormControlLabel from '@mui/material/FormControlLabel'
import { useState } from 'react'
import type { Picked } from '../forms/adopted.ts'
import { UnitField } from '../forms/UnitField.tsx'
import { useText } from '../texts/use-text.ts'
import { useUnitNames } from '../units/use-unit-names.ts'
import type { Draft, Editing } from './draft.ts'
import { Part, PartRow } from './Part.tsx'
import { WeekdaysField } from './WeekdaysField.tsx'
import { WindowsField } from './WindowsField.tsx'
import { fieldOfUnit } from './written-hours.ts'

type Override = Draft['overrides'][number]

/** 单独作息的部门 — the units of a draft whose hours differ from the city's. */
export const OverridesFields = ({ draft, change, written, write }: Editing) => {
  const text = useText()
  const { overrides } = draft
  const nameOf = useUnitNames(overrides.map(({ unitId }) => unitId))
  const put = (override: Override) =>
    change({ overrides: overrides.map((one) => (one.unitId === override.unitId ? override : one)) })
  const remove = (gone: string) => {
    change({ overrides: overrides.filter(({ unitId }) => unitId !== gone) })
    const { [fieldOfUnit(gone)]: _gone, ...others } = written
    write(others)
  }
  return (
    <Part title={text('calendars.overrides')}>
      {overrides.map((override) => (
        <Part key={override.unitId} title={nameOf(override.unitId) ?? override.unitId}>
          <OverrideFields {...{ override, written, write }} onChange={put} />
          <div>
            <Button onClick={() => remove(override.unitId)}>
              {text('calendars.removeOf', { what: nameOf(override.unitId) ?? '' })}
            </Button>
          </div>
        </Part>
      ))}
      <AddOverride draft={draft} change={change} />
    </Part>
  )
}

type Props = Pick<Editing, 'written' | 'write'> & {
  readonly override: Override
  readonly onChange: (override: Override) => void
}

const OverrideFields = ({ override, onChange, written, write }: Props) => {
  const text = useText()
  return (
    <>
      <WeekdaysField
        weekdays={override.weekdays}
        onChange={(weekdays) => onChange({ ...override, weekdays })}
      />
      <WindowsField
        field={fieldOfUnit(override.unitId)}
        {...{ written, write }}
        windows={override.windows}
        onChange={(windows) => onChange({ ...override, windows })}
      />
      <FormControlLabel
        label={text('calendars.worksHolidays')}
        control={
          <Checkbox
            checked={override.worksHolidays}
            onChange={({ target }) => onChange({ ...override, worksHolidays: target.checked })}
          />
        }
      />
    </>
  )
}

const AddOverride = ({ draft, change }: Pick<Editing, 'draft' | 'change'>) => {
  const text = useText()
  const [picked, setPicked] = useState<Picked | null>(null)
  const { overrides, windows, weekdays } = draft
  const known = overrides.some(({ unitId }) => unitId === picked?.id)
  const add = () => {
    if (picked === null || known) return
    const hours = { windows, weekdays, schedules: [], worksHolidays: false }
    change({ overrides: [...overrides, { unitId: picked.id, ...hours }] })
  }
  return (
    <PartRow>
      <div style={{ flex: '1 1 240px' }}>
        <UnitField name="override" onPick={setPicked} />
      </div>
      <Button variant="outlined" onClick={add} disabled={picked === null || known}>
        {text('calendars.addOverride')}
      </Button>
    </PartRow>
  )
}
