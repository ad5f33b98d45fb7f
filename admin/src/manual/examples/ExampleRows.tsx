import Box from '@mui/material/Box'
import Chip from '@mui/material/Chip'
import Stack from '@mui/material/Stack'
import type { Column } from '../../lists/column.ts'
import { Rows } from '../../lists/Rows.tsx'
import { useText } from '../../texts/use-text.ts'
import { useTimes } from '../../time/use-times.ts'
import { Answer } from '../trials/Answer.tsx'
import { ChangeExample } from './ChangeExample.tsx'
import { DueAndTold, Expectation } from './Expectation.tsx'
import type { ListedExample } from './list-examples.ts'
import { RetireExample } from './RetireExample.tsx'

/** 示例行 — what is expected and what the edition says, side by side. */
export const ExampleRows = () => {
  const text = useText()
  return <Rows label={text('examples.title')} columns={useColumns()} />
}

function useColumns(): readonly Column<ListedExample>[] {
  const text = useText()
  return [
    {
      name: 'name',
      label: text('examples.example'),
      cell: (example) => <Facts example={example} />,
      width: '28%',
    },
    {
      name: 'state',
      label: text('examples.state'),
      cell: (example) => <State example={example} />,
      width: '14%',
    },
    {
      name: 'expected',
      label: text('examples.expected'),
      cell: ({ expected }) => <Expectation expected={expected} />,
      width: '26%',
    },
    {
      name: 'found',
      label: text('examples.found'),
      cell: ({ result = null }) =>
        result === null ? null : (
          <>
            <Answer answer={result.answer} />
            <DueAndTold dueAt={result.dueAt} tells={result.tells} />
          </>
        ),
    },
    {
      name: 'acts',
      label: text('examples.acts'),
      cell: (example) =>
        example.retiredAt === null ? (
          <Stack direction="row" sx={{ gap: 0.5, flexWrap: 'wrap' }}>
            <ChangeExample example={example} />
            <RetireExample example={example} />
          </Stack>
        ) : null,
      short: true,
    },
  ]
}

type Props = { readonly example: ListedExample }

const Facts = ({ example }: Props) => {
  const text = useText()
  const { instantInFull } = useTimes()
  const { name, className, classCode, conditionNo, placeName, componentCode, source } = example
  const { grade, areaClass } = example
  const number = text('difference.number', { number: conditionNo })
  const kinds = [
    ...(grade === 'ORDINARY'
      ? []
      : [text('scopes.gradeOf', { grade: text(`caseGrades.${grade}`) })]),
    text(`sources.${source}`),
  ]
  return (
    <>
      {name}
      <Box sx={{ color: 'text.secondary', fontWeight: 400 }}>
        <div>{[`${className} ${classCode} ${number}`, ...kinds].join(' · ')}</div>
        <div>
          {[placeName, areaClass && text(`areaClasses.${areaClass}`), componentCode]
            .filter(Boolean)
            .join(' · ')}
        </div>
        <div>{instantInFull(example.reportedAt)}</div>
        <div>{text('examples.basisSays', { basis: example.basis })}</div>
      </Box>
    </>
  )
}

const State = ({ example: { retiredAt, retiredReason, result = null } }: Props) => {
  const text = useText()
  const { instantInFull } = useTimes()
  if (retiredAt !== null)
    return text('examples.retiredAt', { at: instantInFull(retiredAt), why: retiredReason ?? '' })
  if (result === null) return text('examples.notYet')
  const { differences, stale } = result
  return (
    <Stack direction="row" sx={{ gap: 0.5, flexWrap: 'wrap' }}>
      {differences.length === 0 ? (
        <Chip size="small" color="success" variant="outlined" label={text('examples.met')} />
      ) : (
        differences.map((difference) => (
          <Chip
            key={difference}
            size="small"
            color="error"
            label={text(`exampleDifferences.${difference}`)}
          />
        ))
      )}
      {stale && <span>{text('examples.changedSince')}</span>}
    </Stack>
  )
}
