import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import { Suspense, useState } from 'react'
import { Link } from 'react-router'
import { TimeRequests } from '../clock-requests/TimeRequests.tsx'
import { useNow } from '../live/now.ts'
import { lazily } from '../shell/lazily.ts'
import { Waiting } from '../shell/Waiting.tsx'
import { clockName, isStage } from '../texts/clock-name.ts'
import { limitInWords } from '../texts/limit-in-words.ts'
import { useText } from '../texts/use-text.ts'
import { DueWords } from '../time/DueWords.tsx'
import { LightMark } from '../time/LightMark.tsx'
import { lightOf } from '../time/light.ts'
import { ClockDerivation } from './ClockDerivation.tsx'
import { MoreOnScreen } from './MoreOnScreen.tsx'
import { firstOnPaper, paper } from './paper.ts'
import { Section } from './Section.tsx'
import type { CaseFile } from './use-case.ts'

const ClockLadder = lazily(async () => (await import('./ClockLadder.tsx')).ClockLadder)
type Clock = CaseFile['clocks'][number]
type Shown = 'derivation' | 'ladder'

/** 时钟 — each limit of the case: the running ones with the time that is left. */
export const CaseClocks = ({ caseFile }: { readonly caseFile: CaseFile }) => {
  const text = useText()
  const { clocks } = caseFile
  if (clocks.length === 0) return null
  const running = clocks.filter(({ state }) => state !== 'STOPPED')
  const stopped = clocks.filter(({ state }) => state === 'STOPPED')
  return (
    <Section title={text('case.clocks')}>
      <Stack component="ul" sx={list}>
        {[...running, ...stopped].map((clock) => (
          <ClockLine key={clock.id} caseId={caseFile.id} clock={clock} />
        ))}
      </Stack>
      <MoreOnScreen count={clocks.length} most={paper.clocks} />
    </Section>
  )
}

const list = { p: 0, m: 0, gap: 0.75, listStyle: 'none', ...firstOnPaper(paper.clocks) }

type LineProps = { readonly caseId: string; readonly clock: Clock }

const ClockLine = ({ caseId, clock }: LineProps) => {
  const text = useText()
  const now = useNow()
  const running = clock.state === 'RUNNING'
  const light = running ? lightOf(clock, now) : null
  const [shown, setShown] = useState<Shown | null>(null)
  const toggle = (what: Shown) => setShown((before) => (before === what ? null : what))
  return (
    <Box component="li" sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', alignItems: 'baseline' }}>
      <LightMark light={light} />
      <span>
        {clockName(text, clock.key)}
        {clock.reworkShare !== null && ` · ${text('rework.clock')}`}
      </span>
      <Box component="span" sx={{ color: 'text.secondary' }}>
        {limitInWords(text, clock)}
      </Box>
      <Box component="span" sx={{ ml: 'auto', color: running ? 'inherit' : 'text.secondary' }}>
        {running ? (
          <DueWords dueAt={clock.dueAt} light={light} now={now} />
        ) : (
          text(`clockStates.${clock.state}`)
        )}
      </Box>
      {clock.state !== 'STOPPED' && <Toggle what="ladder" shown={shown} onToggle={toggle} />}
      <Toggle what="derivation" shown={shown} onToggle={toggle} />
      {(clock.key === 'handling' || isStage(clock.key)) && (
        <TimeRequests caseId={caseId} clock={clock} />
      )}
      {shown === 'derivation' && (
        <>
          <ClockDerivation clockId={clock.id} />
          <Button
            size="small"
            className="no-print"
            component={Link}
            to={`/cases/${caseId}/clocks/${clock.id}`}
            sx={{ ml: 2.5, py: 0 }}
          >
            {text('clockSheet.open')}
          </Button>
        </>
      )}
      {shown === 'ladder' && (
        <Suspense fallback={<Waiting />}>
          <ClockLadder clock={clock} />
        </Suspense>
      )}
    </Box>
  )
}

type ToggleProps = {
  readonly what: Shown
  readonly shown: Shown | null
  readonly onToggle: (what: Shown) => void
}

const Toggle = ({ what, shown, onToggle }: ToggleProps) => {
  const text = useText()
  const open = shown === what
  return (
    <Button
      size="small"
      className="no-print"
      aria-expanded={open}
      onClick={() => onToggle(what)}
      sx={{ py: 0 }}
    >
      {text(open ? `${what}.hide` : `${what}.show`)}
    </Button>
  )
}
