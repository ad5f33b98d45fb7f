import TextField from '@mui/material/TextField'
import { ActDialog } from '../forms/ActDialog.tsx'
import { wordsOf, wordsOrNone } from '../forms/fields.ts'
import { PersonField } from '../forms/PersonField.tsx'
import { UnitField } from '../forms/UnitField.tsx'
import { useViewer } from '../shell/use-viewer.ts'
import { useText } from '../texts/use-text.ts'
import { issuePassword, savePerson, setPersonActive, transferPerson } from './change-people.ts'
import { PersonFields, personGiven } from './PersonFields.tsx'
import { personRefusal } from './person-refusal.ts'
import { ToldSecret } from './ToldSecret.tsx'
import type { Person } from './use-person.ts'

type Props = { readonly person: Person; readonly onDone: () => void }

/** 人员操作 — what may be done with somebody, by whoever keeps the people. */
export const PersonActs = (props: Props) => {
  const { person } = props
  const viewer = useViewer()
  if (!viewer?.may('savePerson')) return null
  return (
    <>
      <ChangePerson {...props} />
      {person.active && <TransferPerson {...props} />}
      {person.active && <NewPassword {...props} />}
      {person.id !== viewer.personId && <LeaveOrComeBack {...props} />}
    </>
  )
}

const ChangePerson = ({ person, onDone }: Props) => {
  const text = useText()
  const { id: personId, version: expectedVersion } = person
  return (
    <ActDialog
      label={text('personActs.change')}
      title={text('personActs.changeTitle', { name: person.name })}
      act={savePerson}
      refusal={personRefusal}
      given={(fields) => {
        const said = personGiven(fields)
        return typeof said === 'string' ? said : { ...said, personId, expectedVersion }
      }}
      onDone={onDone}
    >
      <PersonFields known={person} />
    </ActDialog>
  )
}

const TransferPerson = ({ person, onDone }: Props) => {
  const text = useText()
  return (
    <ActDialog
      label={text('personActs.transfer')}
      title={text('personActs.transferTitle', { name: person.name })}
      advice={text('personActs.transferAdvice')}
      act={transferPerson}
      refusal={personRefusal}
      given={(fields) => {
        const unitId = wordsOf(fields, 'unitId')
        if (unitId === '') return 'personActs.unitNeeded'
        return { personId: person.id, unitId, successorId: wordsOrNone(fields, 'successorId') }
      }}
      onDone={onDone}
    >
      <UnitField label={text('personActs.newUnit')} />
      <PersonField
        name="successorId"
        label={text('personActs.successor')}
        hint={text('personActs.successorHint')}
        except={person.id}
      />
    </ActDialog>
  )
}

const NewPassword = ({ person, onDone }: Props) => {
  const text = useText()
  return (
    <ActDialog
      label={text('personActs.newPassword')}
      title={text('personActs.newPasswordTitle', { name: person.name })}
      advice={text('personActs.newPasswordAdvice')}
      act={issuePassword}
      refusal={personRefusal}
      given={(fields) => {
        const login = wordsOf(fields, 'login')
        if (login === '') return 'personActs.loginNeeded'
        return { personId: person.id, login }
      }}
      onDone={onDone}
      toldOnce={({ secret }, close) =>
        secret === null ? null : <ToldSecret secret={secret} onClose={close} />
      }
    >
      <TextField
        name="login"
        label={text('people.login')}
        defaultValue={person.login ?? ''}
        autoComplete="off"
        slotProps={{ htmlInput: { maxLength: 60 } }}
      />
    </ActDialog>
  )
}

const LeaveOrComeBack = ({ person, onDone }: Props) => {
  const text = useText()
  const act = person.active ? 'leave' : 'comeBack'
  return (
    <ActDialog
      label={text(`personActs.${act}`)}
      title={text(`personActs.${act}Title`, { name: person.name })}
      advice={text(`personActs.${act}Advice`)}
      danger={person.active}
      act={setPersonActive}
      refusal={personRefusal}
      given={() => ({ personId: person.id, active: !person.active })}
      onDone={onDone}
    />
  )
}
