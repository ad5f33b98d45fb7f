import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import type { Theme } from '@mui/material/styles'
import useMediaQuery from '@mui/material/useMediaQuery'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import { ReadDraft, type ReadDraftQuery } from '../../api/generated/operations.ts'
import { ask } from '../../api/graphql.ts'
import { Empty } from '../../lists/Empty.tsx'
import { Failure } from '../../shell/Failure.tsx'
import { PageTitle } from '../../shell/PageTitle.tsx'
import { useViewer } from '../../shell/use-viewer.ts'
import { Waiting } from '../../shell/Waiting.tsx'
import { useText } from '../../texts/use-text.ts'
import { differenceAddress } from '../difference-address.ts'
import { ClassTree } from './ClassTree.tsx'
import { ConflictDialog } from './ConflictDialog.tsx'
import { EditHistory } from './EditHistory.tsx'
import { EditorNotes } from './EditorNotes.tsx'
import { EditorTools } from './EditorTools.tsx'
import { LineTable } from './LineTable.tsx'
import { Problems } from './Problems.tsx'
import { EditorContext, useEditing } from './use-editor.ts'
import { useUndoKey } from './use-undo-key.ts'

type Draft = NonNullable<ReadDraftQuery['manualEdition']>

/** 手册编辑 — a draft’s lines by class, each field changed in its place, with what is wrong beside them. */
export const EditionEditor = () => {
  const { id = '' } = useParams()
  const text = useText()
  const viewer = useViewer()
  const { data, error, refetch } = useQuery({
    queryKey: ['draft', id],
    queryFn: ({ signal }) => ask(ReadDraft, { id }, signal),
  })
  const draft = data?.manualEdition ?? null
  const mayEdit = draft?.status === 'DRAFT' && viewer?.may('changeManualLine') === true
  if (draft !== null && mayEdit) return <Editor key={id} draft={draft} />
  return (
    <>
      <PageTitle title={text('editor.title')}>
        <BackTo id={id} />
      </PageTitle>
      {error !== null && <Failure error={error} onRetry={() => void refetch()} />}
      {error === null && (draft === null || viewer === null) && <Waiting />}
      {draft !== null && viewer !== null && (
        <Empty title={text('editor.noDraft')} advice={text('editor.noDraftAdvice')} />
      )}
    </>
  )
}

const BackTo = ({ id }: { readonly id: string }) => {
  const text = useText()
  return (
    <Button component={Link} to={`/manual/${id}/show`}>
      {text('editor.toEdition')}
    </Button>
  )
}

const Editor = ({ draft }: { readonly draft: Draft }) => {
  const editing = useEditing(draft.id)
  const text = useText()
  useUndoKey(editing.undoLast)
  return (
    <EditorContext value={editing}>
      <PageTitle
        title={`${text('editor.title')} · ${text('manual.numbered', { number: draft.number })}`}
        note={<DraftNote draft={draft} />}
      >
        <Button component={Link} to={differenceAddress(draft.id)}>
          {text('difference.open')}
        </Button>
        <BackTo id={draft.id} />
      </PageTitle>
      <EditorNotes editing={editing} opened={draft.version} />
      <Box sx={areas}>
        <Box sx={{ gridArea: 'classes' }}>
          <Classes />
        </Box>
        <Stack sx={{ gridArea: 'lines', gap: 2, minWidth: 0 }}>
          <EditorTools standard={draft.standard} />
          <Problems />
          <LineTable />
        </Stack>
        <Box sx={{ gridArea: 'history', minWidth: 0 }}>
          <EditHistory />
        </Box>
      </Box>
      {editing.conflict !== null && <ConflictDialog {...editing.conflict} />}
    </EditorContext>
  )
}

const areas = {
  display: 'grid',
  gap: 2,
  gridTemplateAreas: {
    xs: '"classes" "lines" "history"',
    md: '"classes lines" "history lines"',
  },
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: '230px minmax(0, 1fr)' },
  gridTemplateRows: { md: 'auto 1fr' },
}

/** Folded on a phone. */
const Classes = () => {
  const text = useText()
  const wide = useMediaQuery<Theme>(({ breakpoints }) => breakpoints.up('md'))
  if (wide) return <ClassTree />
  return (
    <details>
      <summary>{text('editor.classes')}</summary>
      <ClassTree />
    </details>
  )
}

const DraftNote = ({
  draft: { title, startedFrom, startingReason },
}: {
  readonly draft: Draft
}) => {
  const text = useText()
  const started =
    startedFrom === null
      ? ''
      : text('editor.startedFrom', { number: startedFrom.number, reason: startingReason ?? '' })
  return [title, started, text('editor.keys')].filter((part) => part !== '').join(' · ')
}
