import { ListBase, useListContext } from 'ra-core'
import { ExportButton } from '../exports/ExportButton.tsx'
import { Empty } from '../lists/Empty.tsx'
import { Listing } from '../lists/Listing.tsx'
import { NoMatch } from '../lists/NoMatch.tsx'
import { Pages } from '../lists/Pages.tsx'
import { PageTitle } from '../shell/PageTitle.tsx'
import { useText } from '../texts/use-text.ts'
import { ViewPicker } from '../views/ViewPicker.tsx'
import { viewsOfCases } from '../views/viewed-list.ts'
import { CaseFilters } from './CaseFilters.tsx'
import { CaseTable } from './CaseTable.tsx'
import { caseFilter } from './case-filter.ts'

/** 案件列表 — every case that the viewer may see, found by text, stage, source and time. */
export const CaseList = () => {
  const text = useText()
  return (
    <ListBase perPage={25}>
      <PageTitle title={text('caseList.title')}>
        <ViewPicker of={viewsOfCases} />
        <ExportButton list="CASES" filterOf={(filter) => ({ caseFilter: caseFilter(filter) })} />
      </PageTitle>
      <CaseFilters />
      <Listing empty={<NoCase />}>
        <CaseTable />
        <Pages />
      </Listing>
    </ListBase>
  )
}

const NoCase = () => {
  const text = useText()
  const { filterValues } = useListContext()
  if (Object.keys(filterValues).length > 0) return <NoMatch />
  return <Empty title={text('caseList.empty')} advice={text('caseList.emptyAdvice')} />
}
