import Box from '@mui/material/Box'
import type { ReadLadderQuery } from '../api/generated/operations.ts'
import { Section } from '../cases/Section.tsx'
import { ActDialog } from '../forms/ActDialog.tsx'
import { ladderInWords } from '../manual/ladder-words.ts'
import { Failure } from '../shell/Failure.tsx'
import { useViewer } from '../shell/use-viewer.ts'
import { Waiting } from '../shell/Waiting.tsx'
import { useText } from '../texts/use-text.ts'
import { setLadder } from './change-calendars.ts'
import { LevelFields } from './LevelFields.tsx'
import { ladderGiven } from './ladder-given.ts'
import { useCityLadder } from './use-city-ladder.ts'

type City = ReadLadderQuery['viewer']['city']
type Props = { readonly city: City }

/** 升级级别 — when whom a clock of the city tells, and the way to change it. */
export const Ladder = () => {
  const text = useText()
  const viewer = useViewer()
  const { data, error, refetch } = useCityLadder()
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
      {ladderInWords(ladderLevels, text).map((words) => (
        <li key={words}>{words}</li>
      ))}
    </Box>
  )
}

const Change = ({ city }: Props) => {
  const text = useText()
  const { readAgain } = useCityLadder()
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
        <LevelFields levels={city.ladderLevels} />
      </Box>
    </ActDialog>
  )
}
