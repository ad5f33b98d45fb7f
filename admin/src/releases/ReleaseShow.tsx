import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import Link from '@mui/material/Link'
import Stack from '@mui/material/Stack'
import { useQueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Link as RouterLink, useParams } from 'react-router'
import { Facts } from '../cases/Facts.tsx'
import { Section } from '../cases/Section.tsx'
import { Reason } from '../forms/Reason.tsx'
import { Failure } from '../shell/Failure.tsx'
import { PageTitle } from '../shell/PageTitle.tsx'
import { Waiting } from '../shell/Waiting.tsx'
import { keyIn } from '../texts/keys-of.ts'
import { texts } from '../texts/loaded.ts'
import { useText } from '../texts/use-text.ts'
import { useTimes } from '../time/use-times.ts'
import { ReleaseActs } from './ReleaseActs.tsx'
import { type Release, useRelease } from './use-releases.ts'

/** 发布批 — what it brings, how far it has come, and what its reader may do. */
export const ReleaseShow = () => {
  const { id = '' } = useParams()
  const text = useText()
  const client = useQueryClient()
  const { data, error, refetch } = useRelease(id)
  const changed = async () => {
    await refetch()
    await client.invalidateQueries({ queryKey: ['processes', 'releases'] })
  }
  return (
    <>
      <PageTitle
        title={data?.name ?? text('releases.title')}
        note={data && text(`releaseStates.${data.state}`)}
      >
        <Button component={RouterLink} to="/releases">
          {text('releases.back')}
        </Button>
      </PageTitle>
      {error !== null && <Failure error={error} onRetry={() => void refetch()} />}
      {error === null && data === undefined && <Waiting />}
      {data && (
        <Stack sx={{ gap: 2 }}>
          <Outcome release={data} />
          <ReleaseActs release={data} onDone={() => void changed()} />
          <Members release={data} />
          <Course release={data} />
        </Stack>
      )}
    </>
  )
}

type Props = { readonly release: Release }

const Outcome = ({ release: { state, failure, comment } }: Props) => {
  const text = useText()
  const why = keyIn(texts.errors, failure) ?? 'FAULT'
  if (state === 'FAILED')
    return (
      <Alert severity="error" role="alert">
        {text('releases.failed')}
        <div>{text(`errors.${why}`)}</div>
        <Reason said={comment} />
      </Alert>
    )
  if (state === 'WITHDRAWN')
    return <Alert severity="info">{text('releases.withdrawn', { reason: comment ?? '' })}</Alert>
  return null
}

const Members = ({ release }: Props) => {
  const text = useText()
  const { manualEdition, document, drafts, calendar, applyToOpen } = release
  const edition = (number: number, title: string) => text('releases.edition', { number, title })
  const processes = drafts.length > 0 ? <Drafts release={release} /> : null
  return (
    <Section title={text('releases.members')}>
      <Facts
        facts={[
          [
            text('releases.manual'),
            manualEdition && (
              <Link
                component={RouterLink}
                to={`/manual/${encodeURIComponent(manualEdition.id)}/show`}
              >
                {edition(manualEdition.number, manualEdition.title)}
              </Link>
            ),
          ],
          [text('editionFlow.documentNumber'), document?.documentNumber],
          [text('editionFlow.issuingBody'), document?.issuingBody],
          [text('editionFlow.warned'), document?.reason],
          [text('releases.processes'), processes],
          [
            text('releases.calendar'),
            calendar && (
              <Link component={RouterLink} to="/calendars">
                {edition(calendar.edition, calendar.name)}
              </Link>
            ),
          ],
          [
            text('releases.openCases'),
            calendar && applyToOpen ? text('releases.applyToOpen') : null,
          ],
        ]}
      />
    </Section>
  )
}

const Drafts = ({ release: { drafts } }: Props): ReactNode => (
  <>
    {drafts.map(({ id, processId, note }) => (
      <div key={id}>
        <Link
          component={RouterLink}
          to={`/processes/drafts/${encodeURIComponent(id)}`}
        >{`${processId} · ${note}`}</Link>
      </div>
    ))}
  </>
)

const Course = ({ release }: Props) => {
  const text = useText()
  const { instantInFull } = useTimes()
  const by = (name: string | null, at: string | null) =>
    name === null || at === null ? null : `${name}, ${instantInFull(at)}`
  const { state, settledAt } = release
  return (
    <Section title={text('releases.course')}>
      <Facts
        facts={[
          [text('releases.reason'), release.reason],
          [text('releases.restores'), release.restoresName],
          [text('releases.instant'), instantInFull(release.instant)],
          [text('releases.created'), by(release.createdByName, release.createdAt)],
          [text('releases.reviewed'), by(release.reviewedByName, release.reviewedAt)],
          [text('releases.scheduled'), by(release.scheduledByName, release.scheduledAt)],
          [text(`releaseStates.${state}`), settledAt === null ? null : instantInFull(settledAt)],
        ]}
      />
    </Section>
  )
}
