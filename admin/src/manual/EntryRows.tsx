import Box from '@mui/material/Box'
import { useListContext } from 'ra-core'
import type { Column } from '../lists/column.ts'
import { Rows } from '../lists/Rows.tsx'
import { useViewer } from '../shell/use-viewer.ts'
import { limitInWords } from '../texts/limit-in-words.ts'
import { type Text, useText } from '../texts/use-text.ts'
import { useUnitNames } from '../units/use-unit-names.ts'
import type { Basis } from './basis-words.ts'
import { dispatchInWords, verificationInWords } from './dispatch-words.ts'
import { useFileOf } from './documents/use-legal-documents.ts'
import { EntryUnits } from './EntryUnits.tsx'
import { FlagChips } from './FlagChips.tsx'
import { LadderWords } from './LadderWords.tsx'
import { LegalBases } from './LegalBases.tsx'
import { ChangeLimit } from './limits/ChangeLimit.tsx'
import { flagsOf } from './line-flags.ts'
import type { ManualEntry } from './list-entries.ts'
import { ScopeWords } from './ScopeWords.tsx'
import { scopeOf } from './scope-words.ts'
import { useEdition } from './use-edition.ts'
import { WordLines } from './WordLines.tsx'

/** 条目行 — class, conditions, limit, and the units in the order in which they are tried. */
export const EntryRows = ({ editionId }: { readonly editionId: string }) => {
  const text = useText()
  const mayChange = useMayChangeLimits(editionId)
  const fileOf = useFileOf(editionId)
  const { data = [] } = useListContext<ManualEntry>()
  const unitName = useUnitNames(data.flatMap(({ rules }) => rules.map(({ unitId }) => unitId)))
  const columns: readonly Column<ManualEntry>[] = [
    {
      name: 'className',
      label: text('manual.className'),
      cell: ({ classCode, className }) => (
        <>
          {className}
          <Box sx={{ color: 'text.secondary', fontWeight: 400 }}>{classCode}</Box>
        </>
      ),
      width: '14%',
    },
    { name: 'condition', label: text('manual.condition'), cell: ({ conditionNo }) => conditionNo },
    {
      name: 'filing',
      label: text('manual.filingCondition'),
      cell: ({ filingCondition }) => filingCondition,
    },
    {
      name: 'closing',
      label: text('manual.closingCondition'),
      cell: ({ closingCondition }) => closingCondition,
    },
    {
      name: 'limit',
      label: text('manual.limit'),
      cell: (entry) => (
        <>
          {limitInWords(text, entry)}
          {isStaged(entry) && (
            <Box sx={{ color: 'text.secondary', fontWeight: 400 }}>{entry.limitText}</Box>
          )}
          {mayChange && (
            <div className="no-print">
              <ChangeLimit entry={entry} />
            </div>
          )}
        </>
      ),
      short: true,
    },
    {
      name: 'units',
      label: text('manual.units'),
      cell: ({ rules }) => <EntryUnits rules={rules} unitName={unitName} />,
      width: '24%',
    },
    // no empty column where the manual says nothing of it
    ...(data.some(saysMore) ? [groundsColumn(text, fileOf)] : []),
  ]
  return <Rows label={text('manual.entries')} columns={columns} />
}

/** Cases are decided by what is, or was, in force. */
function useMayChangeLimits(editionId: string): boolean {
  const viewer = useViewer()
  const { edition } = useEdition(editionId)
  const decides = edition?.status === 'PUBLISHED' || edition?.status === 'SUPERSEDED'
  return decides && viewer?.may('changeLimit') === true
}

/** 分段时限 — its stages are said in words only. */
const isStaged = ({ limitText }: ManualEntry) => /[,，;；、]/u.test(limitText)

const saysMore = (entry: ManualEntry) =>
  isLimited(entry) ||
  entry.evidenceRequired !== '' ||
  entry.legalBases.length > 0 ||
  entry.ladder.length > 0 ||
  entry.dispatch !== 'BY_CITY' ||
  entry.verification !== 'ALWAYS' ||
  flagsOf(entry).length > 0

const isLimited = ({ exceptionTo, areaText, areaClass, grade, season, hours }: ManualEntry) =>
  [exceptionTo, areaClass, grade].some((said) => said !== null) ||
  [areaText, season, hours].some((words) => words !== '')

const groundsColumn = (
  text: Text,
  fileOf: (basis: Basis) => string | null,
): Column<ManualEntry> => ({
  name: 'grounds',
  label: text('grounds.column'),
  cell: (entry) => (
    <>
      <ScopeWords scope={scopeOf(entry)} />
      {entry.evidenceRequired}
      {entry.legalBases.length > 0 && <LegalBases bases={entry.legalBases} fileOf={fileOf} />}
      <LadderWords levels={entry.ladder} />
      <WordLines
        lines={[
          ...dispatchInWords(entry.dispatch, text),
          ...verificationInWords(entry.verification, text),
        ]}
      />
      <FlagChips line={entry} />
    </>
  ),
  width: '18%',
})
