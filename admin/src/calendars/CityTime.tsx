import TextField from '@mui/material/TextField'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { ReadCityTime } from '../api/generated/operations.ts'
import { ask } from '../api/graphql.ts'
import { Section } from '../cases/Section.tsx'
import { ActDialog } from '../forms/ActDialog.tsx'
import { wordsOf } from '../forms/fields.ts'
import { adoptCityTime, cityNow, useNow } from '../live/now.ts'
import { Failure } from '../shell/Failure.tsx'
import { useViewer } from '../shell/use-viewer.ts'
import { Waiting } from '../shell/Waiting.tsx'
import { useText } from '../texts/use-text.ts'
import { useTimes } from '../time/use-times.ts'
import { CitySpeed } from './CitySpeed.tsx'
import { moveCityTime } from './change-calendars.ts'
import { cityTimeKey } from './city-time-key.ts'

/** 城市时间 — what time it is in a demo city, and the way to move it forward; in any other city nothing. */
export const CityTime = () => {
  const text = useText()
  const viewer = useViewer()
  const shown = viewer?.city.demo === true && viewer.may('moveCityTime')
  const { data, error, refetch } = useQuery({
    queryKey: cityTimeKey,
    enabled: shown,
    queryFn: async ({ signal }) => {
      const { city } = (await ask(ReadCityTime, {}, signal)).viewer
      // somebody else may have changed it meanwhile
      adoptCityTime(city)
      return city
    },
  })
  if (!shown) return null
  return (
    <Section
      title={text('cityTime.title')}
      aside={
        data !== undefined && (
          <>
            <CitySpeed city={data} />
            <Move expectedVersion={data.version} />
          </>
        )
      }
    >
      {error !== null && <Failure error={error} onRetry={() => void refetch()} />}
      {error === null && data === undefined && <Waiting />}
      {data !== undefined && <Told {...data} />}
      <div>{text('cityTime.note')}</div>
    </Section>
  )
}

type ToldProps = { readonly aheadMs: number; readonly timeSpeed: number }

const Told = ({ aheadMs, timeSpeed }: ToldProps) => {
  const text = useText()
  const { instantInFull, spanInWords } = useTimes()
  useNow() // told anew every half minute
  const ahead =
    aheadMs === 0 ? text('cityTime.real') : text('cityTime.ahead', { span: spanInWords(aheadMs) })
  const at = instantInFull(new Date(cityNow()).toISOString())
  const fast = timeSpeed === 1 ? null : text('cityTime.fast', { speed: timeSpeed })
  return (
    <div role="status">
      <strong>{text('cityTime.now', { at })}</strong> {fast ?? ahead}
    </div>
  )
}

const Move = ({ expectedVersion }: { readonly expectedVersion: number }) => {
  const text = useText()
  const client = useQueryClient()
  return (
    <ActDialog
      label={text('cityTime.move')}
      title={text('cityTime.move')}
      advice={text('cityTime.advice')}
      act={moveCityTime}
      given={(fields) => {
        const hours = Number(wordsOf(fields, 'days')) * 24 + Number(wordsOf(fields, 'hours'))
        return hours > 0 ? { minutes: hours * 60, expectedVersion } : 'errors.INVALID_INPUT'
      }}
      readAgain={() => client.invalidateQueries({ queryKey: cityTimeKey })}
      onDone={({ city }) => {
        adoptCityTime(city)
        // all that is shown depends on the time
        void client.invalidateQueries()
      }}
    >
      <Amount name="days" label={text('cityTime.days')} first={1} most={365} />
      <Amount name="hours" label={text('cityTime.hours')} first={0} most={23} />
    </ActDialog>
  )
}

type AmountProps = {
  readonly name: string
  readonly label: string
  readonly first: number
  readonly most: number
}

const Amount = ({ name, label, first, most }: AmountProps) => (
  <TextField
    name={name}
    type="number"
    label={label}
    defaultValue={first}
    required
    slotProps={{ htmlInput: { min: 0, max: most, step: 1 } }}
  />
)
