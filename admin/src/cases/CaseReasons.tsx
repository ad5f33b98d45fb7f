import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Link from '@mui/material/Link'
import { useQuery } from '@tanstack/react-query'
import { Suspense, useState } from 'react'
import { Link as RouterLink } from 'react-router'
import {
  ReadManualExplanation,
  type ReadManualExplanationQuery,
} from '../api/generated/operations.ts'
import { ask } from '../api/graphql.ts'
import { dispatchInWords, verificationInWords } from '../manual/dispatch-words.ts'
import { useFileOf } from '../manual/documents/use-legal-documents.ts'
import { FlagChips } from '../manual/FlagChips.tsx'
import { LegalBases } from '../manual/LegalBases.tsx'
import { flagsOf } from '../manual/line-flags.ts'
import { sampleInWords } from '../manual/sample-words.ts'
import { scopeInWords } from '../manual/scope-words.ts'
import { Answer } from '../manual/trials/Answer.tsx'
import { Failure } from '../shell/Failure.tsx'
import { lazily } from '../shell/lazily.ts'
import { Waiting } from '../shell/Waiting.tsx'
import { limitInWords } from '../texts/limit-in-words.ts'
import { type Text, useText } from '../texts/use-text.ts'
import { Facts } from './Facts.tsx'
import { Section } from './Section.tsx'
import type { CaseFile } from './use-case.ts'

const RecordExample = lazily(
  async () => (await import('../manual/examples/RecordExample.tsx')).RecordExample,
)

type Props = { readonly caseFile: CaseFile }

/** 依据说明 — which line of which edition decided, by which facts, and what else there was. */
export const CaseReasons = ({ caseFile: { id, proposal } }: Props) => {
  const text = useText()
  const [open, setOpen] = useState(false)
  if (proposal === null) return null
  const turn = (
    <Button
      size="small"
      className="no-print"
      aria-expanded={open}
      onClick={() => setOpen((before) => !before)}
    >
      {text(open ? 'checks.hide' : 'checks.show')}
    </Button>
  )
  return (
    <Section title={text('reasons.title')} aside={turn} printed={open}>
      {open ? <Reasons caseId={id} /> : text('reasons.note')}
      <div className="no-print">
        <Suspense fallback={<Waiting />}>
          <RecordExample caseId={id} />
        </Suspense>
      </div>
    </Section>
  )
}

const Reasons = ({ caseId }: { readonly caseId: string }) => {
  const { data, error, refetch } = useQuery({
    queryKey: ['manualExplanation', caseId],
    queryFn: ({ signal }) => ask(ReadManualExplanation, { caseId }, signal),
  })
  if (error) return <Failure error={error} onRetry={() => void refetch()} />
  if (data === undefined) return <Waiting />
  return data.manualExplanation === null ? null : <Explained {...data.manualExplanation} />
}

type Explanation = NonNullable<ReadManualExplanationQuery['manualExplanation']>
type Line = Explanation['otherLines'][number]

const Explained = (explanation: Explanation) => {
  const text = useText()
  const { editionId, editionNumber, line, otherLines, answer, asDecided, sample } = explanation
  const fileOf = useFileOf(editionId)
  const inWords = ({ conditionNo, filingCondition, limitValue, limitUnit, ...its }: Line) =>
    [
      `${text('difference.number', { number: conditionNo })} ${filingCondition}`,
      ...scopeInWords(its, text),
      limitInWords(text, { limitValue, limitUnit }),
    ].join(' · ')
  return (
    <>
      {!asDecided && (
        <Alert severity="info" sx={{ mb: 1.5 }}>
          {text('reasons.changedSince')}
        </Alert>
      )}
      <Facts
        facts={[
          [
            text('manual.title'),
            <Link key="edition" component={RouterLink} to={`/manual/${editionId}/show`}>
              {text('manual.numbered', { number: editionNumber })}
            </Link>,
          ],
          [text('reasons.line'), line === null ? text('trials.noLine') : inWords(line)],
          ...groundsOf(line, { text, fileOf }),
          [text('samples.title'), sample === null ? null : sampleInWords(sample, text)],
          [text('reasons.street'), explanation.streetName],
          [text('reasons.district'), explanation.districtName],
          [
            text('scopes.areaClass'),
            explanation.areaClass && text(`areaClasses.${explanation.areaClass}`),
          ],
          [text('scopes.grade'), text(`caseGrades.${explanation.grade}`)],
          [text('reasons.owner'), explanation.ownerName],
          [text('scopes.filedAt'), `${explanation.filedOn} ${explanation.filedTime}`],
          [text('reasons.answer'), <Answer key="answer" answer={answer} />],
          [
            text('reasons.otherLines'),
            otherLines.length === 0 ? null : (
              <Box key="others" component="ul" sx={{ m: 0, pl: 2.25 }}>
                {otherLines.map((other) => (
                  <li key={other.entryId}>
                    {`${inWords(other)} — ${text(`lineStandings.${other.standing}`)}`}
                  </li>
                ))}
              </Box>
            ),
          ],
        ]}
      />
    </>
  )
}

type Words = { readonly text: Text; readonly fileOf: ReturnType<typeof useFileOf> }

/** What the line wants as evidence, what it rests on, how it is dispatched and verified, where it says so. */
const groundsOf = (line: Line | null, { text, fileOf }: Words) =>
  [
    [text('grounds.evidence'), line?.evidenceRequired],
    [
      text('grounds.bases'),
      line !== null && line.legalBases.length > 0 ? (
        <LegalBases key="bases" bases={line.legalBases} fileOf={fileOf} />
      ) : null,
    ],
    [
      text('grounds.flags'),
      line !== null && flagsOf(line).length > 0 ? <FlagChips key="flags" line={line} /> : null,
    ],
    [
      text('grounds.dispatch'),
      line === null ? null : (dispatchInWords(line.dispatch, text)[0] ?? null),
    ],
    [
      text('grounds.verification'),
      line === null ? null : (verificationInWords(line.verification, text)[0] ?? null),
    ],
  ] as const
