import { ExportButton } from '../exports/ExportButton.tsx'
import { ChoiceFilter } from '../lists/ChoiceFilter.tsx'
import type { Column } from '../lists/column.ts'
import { FilterBar } from '../lists/FilterBar.tsx'
import { ListPage } from '../lists/ListPage.tsx'
import { RowLink } from '../lists/RowLink.tsx'
import { Rows } from '../lists/Rows.tsx'
import { keysOf } from '../texts/keys-of.ts'
import { texts } from '../texts/loaded.ts'
import { useNamed, useText } from '../texts/use-text.ts'
import { useTimes } from '../time/use-times.ts'
import { AnswerOrder } from './AnswerOrder.tsx'
import { askedOf, type ListedOrder } from './list-orders.ts'
import { OrderState } from './OrderState.tsx'
import { answerInWords, giverInWords } from './order-in-words.ts'

/** 督办 — what departments are pressed for; the viewer’s own department answers here. */
export const OrderList = () => {
  const text = useText()
  return (
    <ListPage
      section="supervision"
      filters={<Filters />}
      actions={
        <ExportButton
          list="SUPERVISION_ORDERS"
          filterOf={(filter) => {
            const { side: orderSide, state: orderState } = askedOf(filter)
            return { officeFilter: { orderSide, orderState } }
          }}
        />
      }
    >
      <Rows label={text('supervision.title')} columns={useColumns()} />
    </ListPage>
  )
}

const Filters = () => {
  const text = useText()
  return (
    <FilterBar>
      <ChoiceFilter
        name="side"
        label={text('supervision.side')}
        choices={keysOf(texts.supervisionSides).map((value) => ({
          value,
          label: text(`supervisionSides.${value}`),
        }))}
      />
      <ChoiceFilter
        name="state"
        label={text('supervision.state')}
        choices={keysOf(texts.supervisionStates).map((value) => ({
          value,
          label: text(`supervisionStates.${value}`),
        }))}
      />
    </FilterBar>
  )
}

function useColumns(): readonly Column<ListedOrder>[] {
  const text = useText()
  const named = useNamed()
  const { instant } = useTimes()
  return [
    {
      name: 'case',
      label: text('fields.caseNumber'),
      cell: ({ case: { id, caseNumber } }) => <RowLink to={`/cases/${id}`}>{caseNumber}</RowLink>,
    },
    { name: 'unit', label: text('supervision.unit'), cell: ({ unit }) => named(unit) },
    { name: 'reason', label: text('supervision.demanded'), cell: ({ reason }) => reason },
    {
      name: 'given',
      label: text('supervision.given'),
      cell: (order) => giverInWords(text, order, instant),
    },
    {
      name: 'answerBy',
      label: text('supervision.answerBy'),
      cell: ({ answerBy }) => instant(answerBy),
      short: true,
    },
    {
      name: 'state',
      label: text('supervision.state'),
      cell: (order) => (
        <>
          <OrderState state={order.state} />
          {order.mayAnswer && <AnswerOrder caseId={order.case.id} order={order} />}
        </>
      ),
    },
    {
      name: 'answer',
      label: text('supervision.answer'),
      cell: (order) => answerInWords(text, order, instant),
    },
  ]
}
