import FormControl from '@mui/material/FormControl'
import FormControlLabel from '@mui/material/FormControlLabel'
import FormLabel from '@mui/material/FormLabel'
import Radio from '@mui/material/Radio'
import RadioGroup from '@mui/material/RadioGroup'
import { useQueryClient } from '@tanstack/react-query'
import { useId } from 'react'
import { ActDialog } from '../forms/ActDialog.tsx'
import { wordsOf } from '../forms/fields.ts'
import { adoptCityTime } from '../live/now.ts'
import { useText } from '../texts/use-text.ts'
import { setCitySpeed } from './change-calendars.ts'
import { cityTimeKey } from './city-time-key.ts'

const speeds = [1, 10, 60]

type Props = { readonly city: { readonly version: number; readonly timeSpeed: number } }

/** 城市时间快慢 — how fast the clock of a demo city goes from now on. */
export const CitySpeed = ({ city: { version, timeSpeed } }: Props) => {
  const text = useText()
  const client = useQueryClient()
  return (
    <ActDialog
      label={text('cityTime.setSpeed')}
      title={text('cityTime.setSpeed')}
      advice={text('cityTime.speedAdvice')}
      act={setCitySpeed}
      given={(fields) => ({ speed: Number(wordsOf(fields, 'speed')), expectedVersion: version })}
      readAgain={() => client.invalidateQueries({ queryKey: cityTimeKey })}
      onDone={({ city }) => {
        adoptCityTime(city)
        // all that is shown depends on the time
        void client.invalidateQueries()
      }}
    >
      <Speeds key={version} timeSpeed={timeSpeed} />
    </ActDialog>
  )
}

const Speeds = ({ timeSpeed }: { readonly timeSpeed: number }) => {
  const text = useText()
  const label = useId()
  return (
    <FormControl>
      <FormLabel id={label}>{text('cityTime.speed')}</FormLabel>
      <RadioGroup name="speed" defaultValue={timeSpeed} aria-labelledby={label}>
        {speeds.map((speed) => (
          <FormControlLabel
            key={speed}
            value={speed}
            control={<Radio />}
            label={speed === 1 ? text('cityTime.realSpeed') : text('cityTime.times', { speed })}
          />
        ))}
      </RadioGroup>
    </FormControl>
  )
}
