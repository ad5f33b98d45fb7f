import AddIcon from '@mui/icons-material/Add'
import TextField from '@mui/material/TextField'
import { useListContext } from 'ra-core'
import { ActDialog } from '../forms/ActDialog.tsx'
import { wordsOrNone } from '../forms/fields.ts'
import { useViewer } from '../shell/use-viewer.ts'
import { useText } from '../texts/use-text.ts'
import { savePerson } from './change-people.ts'
import { PersonFields, personGiven } from './PersonFields.tsx'
import { personRefusal } from './person-refusal.ts'
import { ToldSecret } from './ToldSecret.tsx'

/** 新增人员 — with an account where a login is given; roles are given on the person's page. */
export const AddPerson = () => {
  const text = useText()
  const viewer = useViewer()
  const { refetch } = useListContext()
  if (!viewer?.may('savePerson')) return null
  return (
    <ActDialog
      label={text('personActs.add')}
      title={text('personActs.add')}
      icon={<AddIcon />}
      look="contained"
      act={savePerson}
      refusal={personRefusal}
      given={(fields) => {
        const person = personGiven(fields)
        if (typeof person === 'string') return person
        return { ...person, login: wordsOrNone(fields, 'login') }
      }}
      onDone={() => void refetch()}
      toldOnce={({ secret }, close) =>
        secret === null ? null : <ToldSecret secret={secret} onClose={close} />
      }
    >
      <PersonFields />
      <TextField
        name="login"
        label={text('people.login')}
        helperText={text('personActs.loginHint')}
        autoComplete="off"
        slotProps={{ htmlInput: { maxLength: 60 } }}
      />
    </ActDialog>
  )
}
