import Box from '@mui/material/Box'
import TextField from '@mui/material/TextField'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { ReadRequestRules, type ReadRequestRulesQuery } from '../api/generated/operations.ts'
import { ask } from '../api/graphql.ts'
import { Section } from '../cases/Section.tsx'
import { ActDialog } from '../forms/ActDialog.tsx'
import { wordsOf } from '../forms/fields.ts'
import { Failure } from '../shell/Failure.tsx'
import { useViewer } from '../shell/use-viewer.ts'
import { Waiting } from '../shell/Waiting.tsx'
import { useText } from '../texts/use-text.ts'
import { setClockRequestRules } from './change-calendars.ts'

type City = ReadRequestRulesQuery['viewer']['city']
type Props = { readonly city: City }
const queryKey = ['requestRules']
const percentOf = (share: number) => Math.round(share * 100)

/** 延期与挂账 — how often and how long the city grants them, and the way to change it. */
export const RequestRules = () => {
  const text = useText()
  const viewer = useViewer()
  const { data, error, refetch } = useQuery({
    queryKey,
    queryFn: async ({ signal }) => (await ask(ReadRequestRules, {}, signal)).viewer.city,
  })
  const changes = viewer?.may('setClockRequestRules') ?? false
  return (
    <Section
      title={text('requestRules.title')}
      aside={changes && data !== undefined && <Change city={data} />}
    >
      {error !== null && <Failure error={error} onRetry={() => void refetch()} />}
      {error === null && data === undefined && <Waiting />}
      {data !== undefined && <Rules city={data} />}
      <div>{text('requestRules.note')}</div>
    </Section>
  )
}

const Rules = ({ city: { clockRequestRules: rules } }: Props) => {
  const text = useText()
  const { extensionsMost, extensionShare, suspensionsMost, suspensionDaysMost: days } = rules
  const percent = percentOf(extensionShare)
  return (
    <>
      <div>{text('requestRules.extensions', { count: extensionsMost, percent })}</div>
      <div>{text('requestRules.suspensions', { count: suspensionsMost, days })}</div>
    </>
  )
}

const Change = ({ city }: Props) => {
  const text = useText()
  const client = useQueryClient()
  const readAgain = () => client.invalidateQueries({ queryKey })
  const { extensionsMost, extensionShare, suspensionsMost, suspensionDaysMost } =
    city.clockRequestRules
  return (
    <ActDialog
      label={text('requestRules.change')}
      title={text('requestRules.title')}
      advice={text('requestRules.advice')}
      act={setClockRequestRules}
      given={(fields) => ({
        extensionsMost: Number(wordsOf(fields, 'extensionsMost')),
        extensionShare: Number(wordsOf(fields, 'extensionPercent')) / 100,
        suspensionsMost: Number(wordsOf(fields, 'suspensionsMost')),
        suspensionDaysMost: Number(wordsOf(fields, 'suspensionDaysMost')),
        expectedVersion: city.version,
      })}
      readAgain={readAgain}
      onDone={() => void readAgain()}
    >
      {/* what was typed over older rules would undo somebody else's */}
      <Box key={city.version} sx={{ display: 'grid', gap: 2 }}>
        <Count name="extensionsMost" value={extensionsMost} min={0} max={10} />
        <Count name="extensionPercent" value={percentOf(extensionShare)} min={10} max={100} />
        <Count name="suspensionsMost" value={suspensionsMost} min={0} max={10} />
        <Count name="suspensionDaysMost" value={suspensionDaysMost} min={1} max={366} />
      </Box>
    </ActDialog>
  )
}

type CountProps = {
  readonly name: 'extensionsMost' | 'extensionPercent' | 'suspensionsMost' | 'suspensionDaysMost'
  readonly value: number
  readonly min: number
  readonly max: number
}

const Count = ({ name, value, min, max }: CountProps) => {
  const text = useText()
  return (
    <TextField
      name={name}
      type="number"
      label={text(`requestRules.${name}`)}
      defaultValue={value}
      required
      slotProps={{ htmlInput: { min, max, step: 1 } }}
    />
  )
}
