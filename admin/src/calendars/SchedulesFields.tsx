import Button from '@mui/material/Button'
import TextField from '@mui/material/TextField'
import { useText } from '../texts/use-text.ts'
import type { Draft, Editing } from './draft.ts'
import { Part, PartRow } from './Part.tsx'
import { WindowsField } from './WindowsField.tsx'
import { fieldOfSchedule, withoutSchedule } from './written-hours.ts'

type Schedule = Draft['schedules'][number]

/** 季节作息 — the dated schedules of a draft. */
export const SchedulesFields = ({ draft, change, written, write }: Editing) => {
  const text = useText()
  const { schedules, windows } = draft
  const put = (at: number, schedule: Schedule) =>
    change({ schedules: schedules.map((one, i) => (i === at ? schedule : one)) })
  const add = () =>
    change({ schedules: [...schedules, { name: '', from: '05-01', to: '09-30', windows }] })
  const remove = (gone: number) => {
    change({ schedules: schedules.filter((_, at) => at !== gone) })
    write(withoutSchedule(written, gone, schedules.length))
  }
  return (
    <Part title={text('calendars.schedules')} note={text('calendars.schedulesNote')}>
      {schedules.map((schedule, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows have no id of their own
        <PartRow key={i}>
          <ScheduleFields
            field={fieldOfSchedule(i)}
            {...{ schedule, written, write }}
            onChange={(changed) => put(i, changed)}
          />
          <Button onClick={() => remove(i)}>
            {text('calendars.removeOf', { what: schedule.name })}
          </Button>
        </PartRow>
      ))}
      <div>
        <Button variant="outlined" onClick={add}>
          {text('calendars.addSchedule')}
        </Button>
      </div>
    </Part>
  )
}

type Props = Pick<Editing, 'written' | 'write'> & {
  readonly field: string
  readonly schedule: Schedule
  readonly onChange: (schedule: Schedule) => void
}

const ScheduleFields = ({ field: hours, schedule, onChange, written, write }: Props) => {
  const text = useText()
  const field = (name: 'name' | 'from' | 'to', label: string, width: string) => (
    <TextField
      label={label}
      value={schedule[name]}
      onChange={({ target }) => onChange({ ...schedule, [name]: target.value })}
      sx={{ flex: width }}
    />
  )
  return (
    <>
      {field('name', text('calendars.name'), '1 1 120px')}
      {field('from', text('calendars.scheduleFrom'), '0 1 128px')}
      {field('to', text('calendars.scheduleTo'), '0 1 128px')}
      <WindowsField
        field={hours}
        {...{ written, write }}
        windows={schedule.windows}
        onChange={(windows) => onChange({ ...schedule, windows })}
      />
    </>
  )
}
