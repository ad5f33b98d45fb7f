import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import { Link, useParams } from 'react-router'
import { Facts } from '../cases/Facts.tsx'
import { Section } from '../cases/Section.tsx'
import { Failure } from '../shell/Failure.tsx'
import { PageTitle } from '../shell/PageTitle.tsx'
import { Waiting } from '../shell/Waiting.tsx'
import { useText } from '../texts/use-text.ts'
import { useUnitNames } from '../units/use-unit-names.ts'
import { PersonActs } from './PersonActs.tsx'
import { RolePeriods } from './RolePeriods.tsx'
import { Substitutions } from './Substitutions.tsx'
import { type Person, usePerson } from './use-person.ts'

/** 人员页 — who somebody is, which roles they held when, and who acts in their place. */
export const PersonShow = () => {
  const { id = '' } = useParams()
  const { data: person, error, isPending, refetch, readAgain } = usePerson(id)
  if (isPending) return <Waiting />
  if (error !== null || person === undefined)
    return <Failure error={error} onRetry={() => void refetch()} />
  return <PersonPage person={person} onDone={() => void readAgain()} />
}

type Props = { readonly person: Person; readonly onDone: () => void }

const PersonPage = ({ person, onDone }: Props) => {
  const text = useText()
  const unitName = useUnitNames([person.unitId])
  return (
    <>
      <PageTitle title={person.name} note={unitName(person.unitId) ?? undefined}>
        <Button component={Link} to="/people">
          {text('personActs.back')}
        </Button>
        <PersonActs person={person} onDone={onDone} />
      </PageTitle>
      <Stack sx={{ gap: 2 }}>
        <Section title={text('personActs.facts')}>
          <Facts
            facts={[
              [text('fields.unit'), unitName(person.unitId)],
              [text('people.phone'), person.phone],
              [text('people.email'), person.email],
              [text('people.login'), person.login],
              [text('people.state'), text(person.active ? 'people.active' : 'people.inactive')],
            ]}
          />
        </Section>
        <RolePeriods person={person} onDone={onDone} />
        <Substitutions person={person} onDone={onDone} />
      </Stack>
    </>
  )
}
