import Checkbox from '@mui/material/Checkbox'
import FormControl from '@mui/material/FormControl'
import FormControlLabel from '@mui/material/FormControlLabel'
import FormGroup from '@mui/material/FormGroup'
import FormLabel from '@mui/material/FormLabel'
import { useLanguage } from '../preferences.ts'
import { useText } from '../texts/use-text.ts'
import { weekdayName } from './in-words.ts'

type Props = {
  readonly weekdays: readonly number[]
  readonly onChange: (weekdays: number[]) => void
}

/** 每周工作日 — which days of a week are worked. */
export const WeekdaysField = ({ weekdays, onChange }: Props) => {
  const text = useText()
  const language = useLanguage()
  return (
    <FormControl component="fieldset" variant="standard">
      <FormLabel component="legend">{text('calendars.weekdays')}</FormLabel>
      <FormGroup row>
        {[1, 2, 3, 4, 5, 6, 7].map((weekday) => (
          <FormControlLabel
            key={weekday}
            label={weekdayName(weekday, language, 'short')}
            control={
              <Checkbox
                checked={weekdays.includes(weekday)}
                onChange={({ target }) =>
                  onChange(
                    target.checked
                      ? [...weekdays, weekday].toSorted()
                      : weekdays.filter((one) => one !== weekday),
                  )
                }
              />
            }
          />
        ))}
      </FormGroup>
    </FormControl>
  )
}
