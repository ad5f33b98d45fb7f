import Button from '@mui/material/Button'
import { ListBase } from 'ra-core'
import { Link, useParams } from 'react-router'
import { Listing } from '../lists/Listing.tsx'
import { NothingYet } from '../lists/NothingYet.tsx'
import { Pages } from '../lists/Pages.tsx'
import { PageTitle } from '../shell/PageTitle.tsx'
import { useViewer } from '../shell/use-viewer.ts'
import { useText } from '../texts/use-text.ts'
import { differenceAddress } from './difference-address.ts'
import { LegalDocuments } from './documents/LegalDocuments.tsx'
import { EditionChecks } from './EditionChecks.tsx'
import { EditionFacts } from './EditionFacts.tsx'
import { EntryFilters } from './EntryFilters.tsx'
import { EntryRows } from './EntryRows.tsx'
import { StartDraft } from './editor/StartDraft.tsx'
import { EditionFlow } from './flow/EditionFlow.tsx'
import { LimitChanges } from './limits/LimitChanges.tsx'
import { MoveManual } from './moving/MoveManual.tsx'
import { EditionReceipts } from './rounds/EditionReceipts.tsx'
import { EditionRounds } from './rounds/EditionRounds.tsx'
import { EditionScans } from './scans/EditionScans.tsx'
import { useEdition } from './use-edition.ts'

/** 手册版本 — one edition: what its limits mean, and its entries, searched in the page. */
export const EditionShow = () => {
  const { id = '' } = useParams()
  const text = useText()
  const empty = (
    <NothingYet title={text('manual.noEntries')} advice={text('manual.noEntriesAdvice')} />
  )
  return (
    <ListBase
      resource="manual-entries"
      storeKey={`manual-entries.${id}`}
      filter={{ editionId: id }}
      perPage={25}
    >
      <EditionTitle id={id} />
      <EditionFlow id={id} />
      <EditionRounds id={id} />
      <EditionReceipts id={id} />
      <EditionScans id={id} />
      <LegalDocuments id={id} />
      <EditionChecks id={id} />
      <LimitChanges editionId={id} />
      <EntryFilters />
      <Listing empty={empty}>
        <EntryRows editionId={id} />
        <Pages />
      </Listing>
    </ListBase>
  )
}

const EditionTitle = ({ id }: { readonly id: string }) => {
  const text = useText()
  const viewer = useViewer()
  const { edition } = useEdition(id)
  const title =
    edition === null
      ? text('manual.title')
      : `${edition.title} · ${text('manual.numbered', { number: edition.number })}`
  return (
    <PageTitle title={title} note={edition === null ? null : <EditionFacts edition={edition} />}>
      {edition?.mayEdit && (
        <Button variant="contained" component={Link} to={`/manual/${id}/edit`}>
          {text('editor.edit')}
        </Button>
      )}
      {edition?.mayStartDraft && <StartDraft editionId={id} title={edition.title} />}
      {edition !== null && <MoveManual edition={edition} />}
      {edition !== null && edition.movedLineCount > 0 && (
        <Button component={Link} to={`/manual/${id}/moved`}>
          {text('moving.open')}
        </Button>
      )}
      {edition !== null && edition.upstreamCity !== null && (
        <Button component={Link} to={`/manual/${id}/drift`}>
          {text('upstream.drift')}
        </Button>
      )}
      <Button component={Link} to={`/manual/${id}/phrases`}>
        {text('phrases.open')}
      </Button>
      <Button component={Link} to={`/manual/${id}/document`}>
        {text('manualDocument.open')}
      </Button>
      <Button href={`/manual-editions/${id}/xlsx`}>{text('manualDocument.xlsx')}</Button>
      <Button href={`/manual-editions/${id}/csv`}>{text('manualDocument.csv')}</Button>
      <Button component={Link} to={`/manual/${id}/trials`}>
        {text('trials.open')}
      </Button>
      {viewer?.may('manualExamples') && (
        <Button component={Link} to={`/manual/${id}/examples`}>
          {text('examples.open')}
        </Button>
      )}
      <Button component={Link} to={differenceAddress(id)}>
        {text('difference.open')}
      </Button>
      <Button component={Link} to="/manual">
        {text('manual.back')}
      </Button>
    </PageTitle>
  )
}
