import Box from '@mui/material/Box'
import Card from '@mui/material/Card'
import type { ReactNode } from 'react'
import { type Text, useText } from '../../texts/use-text.ts'
import { dispatchInWords, verificationInWords } from '../dispatch-words.ts'
import { LadderWords } from '../LadderWords.tsx'
import { LegalBases } from '../LegalBases.tsx'
import { flagsOf } from '../line-flags.ts'
import type { ManualEntry } from '../list-entries.ts'
import { ScopeWords } from '../ScopeWords.tsx'
import { scopeInWords, scopeOf } from '../scope-words.ts'
import { sheet, table } from './sheet-styles.ts'

type Props = { readonly title: string; readonly entries: readonly ManualEntry[] }

/** 附件 — every line of the edition as a table, its headings again on every page. */
export const DocumentLines = ({ title, entries }: Props) => {
  const text = useText()
  const columns = columnsOf(entries, text)
  return (
    <Card component="section" sx={sheet} aria-label={text('manualDocument.annex', { title })}>
      <Box component="h2" sx={{ fontSize: '1.125rem', textAlign: 'center', m: 0, mb: 1.5 }}>
        {title}
      </Box>
      <Box sx={{ overflowX: 'auto' }} tabIndex={0} role="region" aria-label={title}>
        <Box component="table" sx={table}>
          <thead>
            <tr>
              {columns.map(([heading]) => (
                <th key={heading} scope="col">
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {entries.map((entry) => (
              <tr key={entry.id}>
                {columns.map(([heading, cell]) => (
                  <td key={heading}>{cell(entry)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </Box>
      </Box>
    </Card>
  )
}

type Columned = readonly [heading: string, cell: (entry: ManualEntry) => ReactNode]

/** Scope, evidence, grounds, levels, dispatch and verification have a column where any line says something of them. */
const columnsOf = (entries: readonly ManualEntry[], text: Text): readonly Columned[] => [
  [text('manualDocument.code'), ({ classCode }) => classCode],
  [text('manual.className'), ({ className }) => className],
  [text('manualDocument.line'), ({ conditionNo }) => conditionNo],
  ...further(
    entries.some((entry) => scopeInWords(scopeOf(entry), text).length > 0),
    [text('scopes.column'), (entry) => <ScopeWords scope={scopeOf(entry)} />],
  ),
  [text('manual.filingCondition'), ({ filingCondition }) => filingCondition],
  [text('manual.closingCondition'), ({ closingCondition }) => closingCondition],
  [text('manual.limit'), ({ limitText }) => limitText],
  [text('manual.units'), ({ unitsText }) => unitsText],
  ...further(
    entries.some(({ evidenceRequired }) => evidenceRequired !== ''),
    [text('grounds.evidence'), ({ evidenceRequired }) => evidenceRequired],
  ),
  ...further(
    entries.some(({ legalBases }) => legalBases.length > 0),
    [text('grounds.bases'), ({ legalBases }) => <LegalBases bases={legalBases} />],
  ),
  ...further(
    entries.some((entry) => flagsOf(entry).length > 0),
    [text('grounds.flags'), (entry) => flagsInWords(entry, text)],
  ),
  ...further(
    entries.some(({ ladder }) => ladder.length > 0),
    [text('cityLadder.title'), ({ ladder }) => <LadderWords levels={ladder} />],
  ),
  ...further(
    entries.some(({ dispatch }) => dispatch !== 'BY_CITY'),
    [text('grounds.dispatch'), ({ dispatch }) => dispatchInWords(dispatch, text)],
  ),
  ...further(
    entries.some(({ verification }) => verification !== 'ALWAYS'),
    [text('grounds.verification'), ({ verification }) => verificationInWords(verification, text)],
  ),
]

const flagsInWords = (entry: ManualEntry, text: Text) =>
  flagsOf(entry).map((flag) => <div key={flag}>{text(`grounds.${flag}`)}</div>)

const further = (said: boolean, column: Columned): readonly Columned[] => (said ? [column] : [])
