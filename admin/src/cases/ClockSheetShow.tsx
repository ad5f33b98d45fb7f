import PrintIcon from '@mui/icons-material/PrintOutlined'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import { ApiError } from '../api/api-error.ts'
import { ReadClockSheet, type ReadClockSheetQuery } from '../api/generated/operations.ts'
import { ask } from '../api/graphql.ts'
import { Failure } from '../shell/Failure.tsx'
import { PageTitle } from '../shell/PageTitle.tsx'
import { Sheet, SheetFacts } from '../shell/Sheet.tsx'
import { Waiting } from '../shell/Waiting.tsx'
import { clockName } from '../texts/clock-name.ts'
import { limitInWords } from '../texts/limit-in-words.ts'
import { useText } from '../texts/use-text.ts'
import { useTimes } from '../time/use-times.ts'
import { DerivedClock } from './ClockDerivation.tsx'
import { useClassName } from './use-class-name.ts'

/** 期限推算单 — how the due date of one clock came about, as it is printed. */
export const ClockSheetShow = () => {
  const text = useText()
  const { id = '', clockId = '' } = useParams()
  const { data, error, refetch } = useClockSheet(id, clockId)
  if (data === undefined)
    return error ? <Failure error={error} onRetry={() => void refetch()} /> : <Waiting />
  return (
    <>
      <div className="no-print">
        <PageTitle title={`${text('clockSheet.title')} ${data.caseFile.caseNumber}`}>
          <Button component={Link} to={`/cases/${id}`}>
            {text('clockSheet.back')}
          </Button>
          <Button startIcon={<PrintIcon />} variant="contained" onClick={() => window.print()}>
            {text('case.print')}
          </Button>
        </PageTitle>
      </div>
      <ClockSheet {...data} />
    </>
  )
}

type Shown = {
  readonly caseFile: NonNullable<ReadClockSheetQuery['case']>
  readonly clock: Extract<ReadClockSheetQuery['node'], { __typename: 'Clock' }>
}

const ClockSheet = ({ caseFile, clock }: Shown) => {
  const text = useText()
  const classOf = useClassName()
  const { instantInFull } = useTimes()
  const { edition: number, name, effectiveOn: on } = clock.calendar
  const stoppedAt = clock.stoppedAt === null ? '' : ` ${instantInFull(clock.stoppedAt)}`
  const facts = [
    [text('fields.caseNumber'), caseFile.caseNumber],
    [text('fields.className'), `${classOf(caseFile)} (${caseFile.classCode})`],
    [text('fields.address'), caseFile.address],
    [text('ledger.clock'), clockName(text, clock.key)],
    [text('clockSheet.limit'), limitInWords(text, clock)],
    [text('clockSheet.state'), `${text(`clockStates.${clock.state}`)}${stoppedAt}`],
    [text('clockSheet.due'), instantInFull(clock.dueAt)],
    [text('calendars.title'), text('clockSheet.calendar', { number, name, on })],
  ] as const
  return (
    <Sheet title={text('clockSheet.title')}>
      <SheetFacts facts={facts} />
      <Box sx={{ mt: 2 }}>
        <DerivedClock clock={clock} />
      </Box>
    </Sheet>
  )
}

function useClockSheet(caseId: string, clockId: string) {
  return useQuery({
    queryKey: ['clockSheet', clockId],
    staleTime: 0,
    queryFn: async ({ signal }): Promise<Shown> => {
      const { case: caseFile, node } = await ask(ReadClockSheet, { caseId, clockId }, signal)
      if (caseFile === null || node?.__typename !== 'Clock' || node.caseId !== caseFile.id)
        throw new ApiError('NOT_FOUND', clockId)
      return { caseFile, clock: node }
    },
  })
}
