import Stack from '@mui/material/Stack'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import { ActDialog } from '../forms/ActDialog.tsx'
import { Empty } from '../lists/Empty.tsx'
import { RowLink } from '../lists/RowLink.tsx'
import { SomeRows } from '../processes/SomeRows.tsx'
import { PageTitle } from '../shell/PageTitle.tsx'
import { useViewer } from '../shell/use-viewer.ts'
import { useText } from '../texts/use-text.ts'
import { useTimes } from '../time/use-times.ts'
import { createRelease } from './change-releases.ts'
import { releaseGiven } from './given.ts'
import { ReleaseFields } from './ReleaseFields.tsx'
import { useMembersInWords } from './use-members-in-words.ts'
import { useReleases } from './use-releases.ts'

/** 发布批 — what is to take effect together, and what has. */
export const ReleaseList = () => {
  const text = useText()
  const viewer = useViewer()
  const open = useReleases(true)
  const over = useReleases(false)
  const none = open.rows?.length === 0 && over.rows?.length === 0
  return (
    <>
      <PageTitle title={text('releases.title')} note={text('releases.note')}>
        {viewer?.may('createRelease') && <NewRelease />}
      </PageTitle>
      {none && <Empty title={text('releases.empty')} advice={text('releases.emptyAdvice')} />}
      <Stack sx={{ gap: 4 }}>
        {open.rows?.length !== 0 && <Releases label={text('releases.open')} some={open} />}
        {over.rows?.length !== 0 && <Releases label={text('releases.over')} some={over} />}
      </Stack>
    </>
  )
}

const NewRelease = () => {
  const text = useText()
  const goTo = useNavigate()
  const client = useQueryClient()
  return (
    <ActDialog
      label={text('releases.create')}
      title={text('releases.create')}
      advice={text('releases.createAdvice')}
      look="contained"
      act={createRelease}
      given={releaseGiven}
      onDone={({ releaseId }) => {
        void client.invalidateQueries({ queryKey: ['processes', 'releases'] })
        void goTo(`/releases/${encodeURIComponent(releaseId)}/show`)
      }}
    >
      <ReleaseFields />
    </ActDialog>
  )
}

type Props = { readonly label: string; readonly some: ReturnType<typeof useReleases> }

const Releases = ({ label, some }: Props) => {
  const text = useText()
  const { instantInFull } = useTimes()
  const membersInWords = useMembersInWords()
  return (
    <SomeRows
      label={label}
      some={some}
      columns={[
        {
          name: 'name',
          label: text('releases.name'),
          cell: ({ id, name }) => (
            <RowLink to={`/releases/${encodeURIComponent(id)}/show`}>{name}</RowLink>
          ),
        },
        {
          name: 'state',
          label: text('releases.state'),
          cell: ({ state }) => text(`releaseStates.${state}`),
          short: true,
        },
        {
          name: 'instant',
          label: text('releases.instant'),
          cell: ({ instant }) => instantInFull(instant),
        },
        { name: 'members', label: text('releases.members'), cell: membersInWords },
      ]}
    />
  )
}
