import { ExportButton } from '../exports/ExportButton.tsx'
import { ChoiceFilter } from '../lists/ChoiceFilter.tsx'
import type { Column } from '../lists/column.ts'
import { FilterBar } from '../lists/FilterBar.tsx'
import { ListPage } from '../lists/ListPage.tsx'
import { RowLink } from '../lists/RowLink.tsx'
import { Rows } from '../lists/Rows.tsx'
import { useNamed, useText } from '../texts/use-text.ts'
import { useTimes } from '../time/use-times.ts'
import type { ListedRequest } from './list-requests.ts'
import { RequestActs } from './RequestActs.tsx'
import { requestInWords } from './request-in-words.ts'

/** 计时申请 — what departments ask of their clocks; what waits for the viewer is decided here. */
export const RequestList = () => {
  const text = useText()
  return (
    <ListPage
      section="timeRequests"
      filters={
        <FilterBar>
          <ChoiceFilter
            name="which"
            label={text('timeRequests.which')}
            choices={[{ value: 'WAITING', label: text('timeRequests.waiting') }]}
          />
        </FilterBar>
      }
      actions={
        <ExportButton
          list="CLOCK_REQUESTS"
          filterOf={({ which }) => ({ officeFilter: { waiting: which === 'WAITING' } })}
        />
      }
    >
      <Rows label={text('timeRequests.title')} columns={useColumns()} />
    </ListPage>
  )
}

function useColumns(): readonly Column<ListedRequest>[] {
  const text = useText()
  const named = useNamed()
  const { instant } = useTimes()
  return [
    {
      name: 'case',
      label: text('fields.caseNumber'),
      cell: ({ case: { id, caseNumber } }) => <RowLink to={`/cases/${id}`}>{caseNumber}</RowLink>,
    },
    {
      name: 'what',
      label: text('timeRequests.what'),
      cell: (request) => requestInWords(text, request, { unit: request.clock.limitUnit, instant }),
    },
    { name: 'unit', label: text('timeRequests.unit'), cell: ({ unit }) => named(unit) },
    {
      name: 'asked',
      label: text('timeRequests.asked'),
      cell: ({ requestedBy: { name }, requestedAt }) =>
        text('timeRequests.by', { name, at: instant(requestedAt) }),
    },
    {
      name: 'due',
      label: text('timeRequests.due'),
      cell: ({ clock }) => instant(clock.dueAt),
      short: true,
    },
    { name: 'reason', label: text('timeRequests.reason'), cell: ({ reason }) => reason },
    {
      name: 'state',
      label: text('timeRequests.state'),
      cell: (request) => (
        <>
          {text(`requestStates.${request.state}`)}
          <RequestActs caseId={request.case.id} request={request} />
        </>
      ),
    },
  ]
}
