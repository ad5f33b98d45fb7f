import Button from '@mui/material/Button'
import { ListBase } from 'ra-core'
import { Link } from 'react-router'
import { ExportButton } from '../../exports/ExportButton.tsx'
import { Empty } from '../../lists/Empty.tsx'
import { Listing } from '../../lists/Listing.tsx'
import { NothingYet } from '../../lists/NothingYet.tsx'
import { Pages } from '../../lists/Pages.tsx'
import { Rows } from '../../lists/Rows.tsx'
import { PageTitle } from '../../shell/PageTitle.tsx'
import { Waiting } from '../../shell/Waiting.tsx'
import { useText } from '../../texts/use-text.ts'
import { ConfirmClear } from './ConfirmClear.tsx'
import { MappingFilters } from './MappingFilters.tsx'
import { mappingFilterOf } from './mapping-filter-of.ts'
import { ProposeMappings } from './ProposeMappings.tsx'
import { type Editions, useEditionPair } from './use-edition-pair.ts'
import { useMappingColumns } from './use-mapping-columns.tsx'

/** 新旧目录对照 — which classes of the latest edition of the catalogue succeed those of the one before. */
export const MappingPage = () => {
  const text = useText()
  const editions = useEditionPair()
  if (editions === undefined) return <Waiting />
  if (editions !== null) return <Mappings {...editions} />
  return (
    <>
      <PageTitle title={text('mapping.title')}>
        <ToCatalogue />
      </PageTitle>
      <Empty title={text('mapping.oneEdition')} advice={text('mapping.oneEditionAdvice')} />
    </>
  )
}

const Mappings = ({ from, to }: Editions) => {
  const text = useText()
  const pair = { fromStandard: from.standard, toStandard: to.standard }
  return (
    <ListBase resource="class-mappings" filter={pair} perPage={25}>
      <PageTitle
        title={text('mapping.title')}
        note={text('mapping.note', { from: from.title, to: to.title })}
      >
        <ProposeMappings {...pair} />
        <ConfirmClear {...pair} />
        <ExportButton
          list="CLASS_MAPPINGS"
          filterOf={(filter) => ({ officeFilter: mappingFilterOf(pair, filter) })}
        />
        <ToCatalogue />
      </PageTitle>
      <MappingFilters />
      <Listing empty={<NothingYet title={text('mapping.empty')} advice={text('mapping.advice')} />}>
        <Rows label={text('mapping.title')} columns={useMappingColumns()} />
        <Pages />
      </Listing>
    </ListBase>
  )
}

const ToCatalogue = () => {
  const text = useText()
  return (
    <Button component={Link} to="/catalogue">
      {text('mapping.open')}
    </Button>
  )
}
