import Box from '@mui/material/Box'
import Checkbox from '@mui/material/Checkbox'
import FormControlLabel from '@mui/material/FormControlLabel'
import TextField from '@mui/material/TextField'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { ReadLadder, type ReadLadderQuery } from '../api/generated/operations.ts'
import { ask } from '../api/graphql.ts'
import { Section } from '../cases/Section.tsx'
import { ActDialog } from '../forms/ActDialog.tsx'
import { Failure } from '../shell/Failure.tsx'
import { useViewer } from '../shell/use-viewer.ts'
import { Waiting } from '../shell/Waiting.tsx'
import { useText } from '../texts/use-text.ts'
import { setLadder } from './change-calendars.ts'
import { ladderGiven, levelNumbers, offices } from './ladder-given.ts'

type City = ReadLadderQuery['viewer']['city']
type Level = City['ladderLevels'][number]
type Props = { readonly city: City }
const queryKey = ['ladder']

/** 升级级别 — when whom a clock of the city tells, and the way to change it. */
export const Ladder = () => {
  const text = useText()
  const viewer = useViewer()
  const { data, error, refetch } = useQuery({
    queryKey,
    queryFn: async ({ signal }) => (await ask(ReadLadder, {}, signal)).viewer.city,
  })
  const changes = viewer?.may('setLadder') ?? false
  return (
    <Section
      title={text('cityLadder.title')}
      aside={changes && data !== undefined && <Change city={data} />}
    >
      {error !== null && <Failure error={error} onRetry={() => void refetch()} />}
      {error === null && data === undefined && <Waiting />}
      {data !== undefined && <Levels city={data} />}
      <div>{text('cityLadder.note')}</div>
    </Section>
  )
}

const Levels = ({ city: { ladderLevels } }: Props) => {
  const text = useText()
  return (
    <Box component="ol" sx={{ m: 0, mb: 1, pl: 2.5 }}>
      {ladderLevels.map(({ number, percent, offices: told }) => (
        <li key={number}>
          {text('cityLadder.level', {
            percent,
            offices: told.map((office) => text(`ladderOffices.${office}`)).join(' · '),
          })}
        </li>
      ))}
    </Box>
  )
}

const Change = ({ city }: Props) => {
  const text = useText()
  const client = useQueryClient()
  const readAgain = () => client.invalidateQueries({ queryKey })
  return (
    <ActDialog
      label={text('cityLadder.change')}
      title={text('cityLadder.title')}
      advice={text('cityLadder.advice')}
      act={setLadder}
      given={(fields) => ladderGiven(fields, city)}
      invalid="cityLadder.wrong"
      readAgain={readAgain}
      onDone={() => void readAgain()}
    >
      {/* what was typed over older levels would undo somebody else's */}
      <Box key={city.version} sx={{ display: 'grid', gap: 2 }}>
        {levelNumbers.map((number) => (
          <LevelFields key={number} number={number} level={city.ladderLevels[number - 1] ?? null} />
        ))}
      </Box>
    </ActDialog>
  )
}

type FieldsProps = { readonly number: number; readonly level: Level | null }

const LevelFields = ({ number, level }: FieldsProps) => {
  const text = useText()
  return (
    <Box role="group" aria-label={text('cityLadder.offices', { number })}>
      <TextField
        name={`percent-${number}`}
        type="number"
        label={text('cityLadder.percent', { number })}
        defaultValue={level?.percent ?? ''}
        slotProps={{ htmlInput: { min: 1, max: 1000, step: 1, readOnly: number === 2 } }}
      />
      <div>
        {offices.map((office) => (
          <FormControlLabel
            key={office}
            control={
              <Checkbox
                name={`offices-${number}`}
                value={office}
                defaultChecked={level?.offices.includes(office) ?? false}
              />
            }
            label={text(`ladderOffices.${office}`)}
          />
        ))}
      </div>
    </Box>
  )
}
