import Alert from '@mui/material/Alert'
import Stack from '@mui/material/Stack'
import { useState } from 'react'
import { Facts } from '../cases/Facts.tsx'
import { Section } from '../cases/Section.tsx'
import { PageTitle } from '../shell/PageTitle.tsx'
import { useViewer } from '../shell/use-viewer.ts'
import { useText } from '../texts/use-text.ts'
import { useUnitNames } from '../units/use-unit-names.ts'
import { ChangePassword } from './ChangePassword.tsx'
import { NoticeChannels } from './NoticeChannels.tsx'

/** 我的资料 — who one is here, in which roles, and one’s own password. */
export const Profile = () => {
  const text = useText()
  const viewer = useViewer()
  const unitName = useUnitNames(viewer?.roles.map(({ unitId }) => unitId) ?? [])
  const [ended, setEnded] = useState<number | null>(null)
  if (viewer === null) return null
  const held = viewer.roles.map(({ role, unitId }) =>
    [text(`roles.${role}`), unitName(unitId)].filter(Boolean).join(' · '),
  )
  return (
    <>
      <PageTitle title={text('profile.title')} note={viewer.name}>
        {viewer.personId !== null && <ChangePassword onDone={setEnded} />}
      </PageTitle>
      <Stack sx={{ gap: 2 }}>
        {ended !== null && (
          <Alert severity="success" role="status" onClose={() => setEnded(null)}>
            {text('profile.changed', { count: ended })}
          </Alert>
        )}
        <Section title={text('personActs.facts')}>
          <Facts
            facts={[
              [text('people.name'), viewer.name],
              [text('profile.city'), viewer.cityName],
              [text('fields.unit'), viewer.unitName],
              [text('session.rolesHere'), [...new Set(held)].join('；')],
            ]}
          />
        </Section>
        {viewer.personId !== null && <NoticeChannels />}
        <Section title={text('profile.screens')}>{text('profile.screensNote')}</Section>
      </Stack>
    </>
  )
}
