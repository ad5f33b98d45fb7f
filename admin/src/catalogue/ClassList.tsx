import { ListBase } from 'ra-core'
import { Listing } from '../lists/Listing.tsx'
import { NothingYet } from '../lists/NothingYet.tsx'
import { Pages } from '../lists/Pages.tsx'
import { Rows } from '../lists/Rows.tsx'
import { PageTitle } from '../shell/PageTitle.tsx'
import { useText } from '../texts/use-text.ts'
import { ClassFilters } from './ClassFilters.tsx'
import { useClassColumns } from './use-class-columns.ts'

/** 事件部件目录 — the classes by which problems are reported. */
export const ClassList = () => {
  const text = useText()
  const empty = <NothingYet title={text('catalogue.empty')} advice={text('catalogue.advice')} />
  return (
    <ListBase perPage={25}>
      <PageTitle title={text('catalogue.title')} note={text('catalogue.note')} />
      <ClassFilters />
      <Listing empty={empty}>
        <Rows label={text('catalogue.title')} columns={useClassColumns()} />
        <Pages />
      </Listing>
    </ListBase>
  )
}
