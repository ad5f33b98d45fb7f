import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useEffect } from 'react'
import type { Column } from '../../lists/column.ts'
import { Empty } from '../../lists/Empty.tsx'
import { Tabled } from '../../lists/Tabled.tsx'
import { Failure } from '../../shell/Failure.tsx'
import { Waiting } from '../../shell/Waiting.tsx'
import { useText } from '../../texts/use-text.ts'
import { useUnitNames } from '../../units/use-unit-names.ts'
import { lineFlags } from '../line-flags.ts'
import { BasesCell } from './BasesCell.tsx'
import { ChoiceCell } from './ChoiceCell.tsx'
import type { Line } from './change-lines.ts'
import { dispatchChoice, verificationChoice } from './choices.ts'
import { FlagCell } from './FlagCell.tsx'
import { type WordsField, wordsLabels } from './fields.ts'
import { LadderCell } from './LadderCell.tsx'
import { LimitCell } from './LimitCell.tsx'
import { LineActs } from './LineActs.tsx'
import { ScopeCell } from './ScopeCell.tsx'
import { cellId } from './ShownCell.tsx'
import { UnitsCell } from './UnitsCell.tsx'
import { useEditor } from './use-editor.ts'
import { useLineFilter } from './use-line-filter.ts'
import { useLines } from './use-lines.ts'
import { WordsCell } from './WordsCell.tsx'

/** 条目表 — the lines that the filter finds, each field edited in its place. */
export const LineTable = () => {
  const text = useText()
  const { editionId } = useEditor()
  const { filter } = useLineFilter()
  const { lines, error, refetch, fetchNextPage, hasNextPage, isFetchingNextPage } = useLines({
    editionId,
    filter,
  })
  const columns = useColumns(lines ?? [])
  useFocused(lines ?? [])
  if (lines === undefined)
    return error === null ? <Waiting /> : <Failure error={error} onRetry={() => void refetch()} />
  if (lines.length === 0)
    return <Empty title={text('editor.noLines')} advice={text('editor.noLinesAdvice')} />
  return (
    <>
      <Tabled label={text('manual.entries')} columns={columns} rows={lines} />
      {hasNextPage && (
        <Button sx={{ mt: 1 }} loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {text('editor.more')}
        </Button>
      )}
    </>
  )
}

function useColumns(lines: readonly Line[]): readonly Column<Line>[] {
  const text = useText()
  const unitName = useUnitNames(lines.flatMap(({ rules }) => rules.map(({ unitId }) => unitId)))
  const words = (field: WordsField): Column<Line> => ({
    name: field,
    label: text(wordsLabels[field]),
    cell: (line) => <WordsCell line={line} lines={lines} field={field} />,
  })
  return [
    {
      name: 'className',
      label: text('manual.className'),
      cell: ({ className, classCode, conditionNo: number }) => (
        <>
          {className}
          <Box sx={{ color: 'text.secondary', fontWeight: 400 }}>
            {`${classCode} · ${text('difference.number', { number })}`}
          </Box>
        </>
      ),
      width: '10%',
    },
    words('filingCondition'),
    words('closingCondition'),
    {
      name: 'limit',
      label: text('manual.limit'),
      cell: (line) => <LimitCell line={line} lines={lines} />,
      width: '16%',
    },
    {
      name: 'units',
      label: text('manual.units'),
      cell: (line) => <UnitsCell line={line} unitName={unitName} />,
      width: '15%',
    },
    {
      name: 'grounds',
      label: text('grounds.column'),
      cell: (line) => (
        <Box sx={together}>
          <ScopeCell line={line} />
          <WordsCell line={line} lines={lines} field="evidenceRequired" />
          <BasesCell line={line} />
          <LadderCell line={line} />
          <ChoiceCell choice={dispatchChoice} line={line} lines={lines} />
          <ChoiceCell choice={verificationChoice} line={line} lines={lines} />
          {lineFlags.map((flag) => (
            <FlagCell key={flag} line={line} flag={flag} />
          ))}
        </Box>
      ),
      width: '24%',
    },
    {
      name: 'acts',
      label: text('editor.acts'),
      cell: (line) => <LineActs line={line} />,
      short: true,
      width: '8%',
    },
  ]
}

/** What a line does not say yet stands side by side: few say all of it. */
const together = {
  display: 'flex',
  flexWrap: 'wrap',
  columnGap: 1.5,
  '& > button': { width: 'auto' },
}

/** The focus goes to the field that was left, or to a line that somebody chose elsewhere, once it is there. */
function useFocused(lines: readonly Line[]) {
  const { focused, setFocused } = useEditor()
  useEffect(() => {
    const shown = lines.some(({ id }) => id === focused?.entryId)
    if (focused === null || !shown) return
    const cell = document.getElementById(cellId(focused.entryId, focused.field))
    if (cell === null) return
    cell.focus()
    cell.scrollIntoView({ block: 'nearest' })
    setFocused(null)
  }, [focused, setFocused, lines])
}
