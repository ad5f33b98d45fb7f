import Button from '@mui/material/Button'
import { ListBase } from 'ra-core'
import { Link, useParams } from 'react-router'
import { ChoiceFilter } from '../../lists/ChoiceFilter.tsx'
import type { Column } from '../../lists/column.ts'
import { FilterBar } from '../../lists/FilterBar.tsx'
import { Listing } from '../../lists/Listing.tsx'
import { NothingYet } from '../../lists/NothingYet.tsx'
import { Pages } from '../../lists/Pages.tsx'
import { Rows } from '../../lists/Rows.tsx'
import { PageTitle } from '../../shell/PageTitle.tsx'
import { keysOf } from '../../texts/keys-of.ts'
import { texts } from '../../texts/loaded.ts'
import { useText } from '../../texts/use-text.ts'
import type { MovedLine } from './list-moved-lines.ts'

/** 迁移报告 — what became of every line when an edition was moved to another catalogue. */
export const MovedLines = () => {
  const { id = '' } = useParams()
  const text = useText()
  const empty = <NothingYet title={text('moving.empty')} advice={text('moving.emptyAdvice')} />
  return (
    <ListBase
      resource="manual-moved-lines"
      storeKey={`manual-moved-lines.${id}`}
      filter={{ editionId: id }}
      perPage={25}
    >
      <PageTitle title={text('moving.title')} note={text('moving.note')}>
        <Button component={Link} to={`/manual/${id}/edit`}>
          {text('moving.toDraft')}
        </Button>
        <Button component={Link} to={`/manual/${id}/show`}>
          {text('moving.toEdition')}
        </Button>
      </PageTitle>
      <FilterBar>
        <ChoiceFilter
          name="outcome"
          label={text('moving.outcome')}
          choices={keysOf(texts.moveOutcomes).map((value) => ({
            value,
            label: text(`moveOutcomes.${value}`),
          }))}
        />
      </FilterBar>
      <Listing empty={empty}>
        <Rows label={text('moving.title')} columns={useColumns()} />
        <Pages />
      </Listing>
    </ListBase>
  )
}

function useColumns(): readonly Column<MovedLine>[] {
  const text = useText()
  const place = (code: string, number: number) => text('moving.place', { code, number })
  return [
    {
      name: 'line',
      label: text('moving.line'),
      cell: ({ classCode, className, conditionNo }) =>
        `${className} ${place(classCode, conditionNo)}`,
    },
    {
      name: 'condition',
      label: text('manual.filingCondition'),
      cell: ({ filingCondition }) => filingCondition,
      width: '35%',
    },
    {
      name: 'outcome',
      label: text('moving.outcome'),
      cell: ({ outcome }) => text(`moveOutcomes.${outcome}`),
    },
    {
      name: 'places',
      label: text('moving.places'),
      cell: ({ places }) =>
        places.length === 0
          ? text('moving.notThere')
          : places.map(({ classCode, conditionNo }) => (
              <div key={classCode}>{place(classCode, conditionNo)}</div>
            )),
    },
  ]
}
