import PrintIcon from '@mui/icons-material/PrintOutlined'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Card from '@mui/material/Card'
import GlobalStyles from '@mui/material/GlobalStyles'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import { ReadManualRound, type ReadManualRoundQuery } from '../../api/generated/operations.ts'
import { ask } from '../../api/graphql.ts'
import { Failure } from '../../shell/Failure.tsx'
import { PageTitle } from '../../shell/PageTitle.tsx'
import { Waiting } from '../../shell/Waiting.tsx'
import { useText } from '../../texts/use-text.ts'
import { useTimes } from '../../time/use-times.ts'
import { sheet, table } from '../document/sheet-styles.ts'
import { DecideObjection } from './DecideObjection.tsx'
import { lineName } from './line-name.ts'
import { type OpinionRow, opinionRows } from './opinion-rows.ts'

type Round = NonNullable<ReadManualRoundQuery['manualRound']>
type Props = { readonly round: Round; readonly onDecided: () => void }

/** 意见采纳情况表 — what every unit said of its lines and what became of it, to be decided here and printed. */
export const Opinions = () => {
  const { roundId = '' } = useParams()
  const { data, error, refetch } = useQuery({
    queryKey: ['manualRound', roundId],
    queryFn: ({ signal }) => ask(ReadManualRound, { id: roundId }, signal),
  })
  const round = data?.manualRound
  if (round) return <Summary round={round} onDecided={() => void refetch()} />
  if (error !== null) return <Failure error={error} onRetry={() => void refetch()} />
  return <Waiting />
}

const Summary = ({ round, onDecided }: Props) => {
  const text = useText()
  const { instantInFull } = useTimes()
  const { editionId, editionNumber: number, editionTitle: title, answerBy, ended } = round
  const until = text(ended ? 'rounds.over' : 'rounds.running', { at: instantInFull(answerBy) })
  return (
    <>
      <GlobalStyles styles={paper} />
      <div className="no-print">
        <PageTitle title={text('rounds.summary')} note={until}>
          <Button component={Link} to={`/manual/${editionId}/show`}>
            {text('rounds.toEdition')}
          </Button>
          <Button startIcon={<PrintIcon />} variant="contained" onClick={() => window.print()}>
            {text('rounds.print')}
          </Button>
        </PageTitle>
      </div>
      <Card component="article" sx={sheet}>
        <Box component="h2" sx={{ fontSize: '1.25rem', textAlign: 'center', m: 0 }}>
          {text('rounds.summary')}
        </Box>
        <Box sx={{ textAlign: 'center', mb: 1.5 }}>
          {[text('rounds.edition', { title, number }), until].join(' · ')}
        </Box>
        <OpinionTable round={round} onDecided={onDecided} />
      </Card>
    </>
  )
}

const OpinionTable = ({ round, onDecided }: Props) => {
  const text = useText()
  const headings = ['unit', 'line', 'opinion', 'decision', 'reason'] as const
  return (
    <Box sx={{ overflowX: 'auto' }} tabIndex={0} role="region" aria-label={text('rounds.summary')}>
      <Box component="table" sx={table}>
        <thead>
          <tr>
            {headings.map((heading) => (
              <th key={heading} scope="col">
                {text(`rounds.${heading}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {opinionRows(round.units).map((row) => (
            <Opinion key={`${row.unitId} ${row.line?.entryId}`} {...{ row, round, onDecided }} />
          ))}
        </tbody>
      </Box>
    </Box>
  )
}

const Opinion = ({ row, round, onDecided }: Props & { readonly row: OpinionRow }) => {
  const text = useText()
  const { unitName, state, line } = row
  if (line === null)
    return (
      <tr>
        <td>{unitName}</td>
        <td />
        <td>{text(`inquiryStates.${state}`)}</td>
        <td />
        <td />
      </tr>
    )
  return (
    <tr>
      <td>{unitName}</td>
      <td>{lineName(line, text)}</td>
      <td>{line.objection}</td>
      <td>
        {text(line.decision === null ? 'rounds.undecided' : `objectionDecisions.${line.decision}`)}
        {round.mayDecide && (
          <DecideObjection roundId={round.id} row={{ ...row, line }} onDone={onDecided} />
        )}
      </td>
      <td>{line.decisionReason}</td>
    </tr>
  )
}

const paper = { '@page': { size: 'A4', margin: '25mm 20mm' } }
