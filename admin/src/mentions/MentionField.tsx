import MenuItem from '@mui/material/MenuItem'
import MenuList from '@mui/material/MenuList'
import Paper from '@mui/material/Paper'
import Popper from '@mui/material/Popper'
import TextField from '@mui/material/TextField'
import { useId, useRef } from 'react'
import { useText } from '../texts/use-text.ts'
import { useMentions, type Writing } from './use-mentions.ts'

type Props = Writing & { readonly label: string; readonly longest: number }

/** 提及 — a text in which an at-sign offers the colleagues by name; arrows and Enter choose one. */
export const MentionField = ({ label, longest, ...writing }: Props) => {
  const text = useText()
  const field = useRef<HTMLTextAreaElement>(null)
  const list = useId()
  const { offered, active, choose, look, onKeyDown } = useMentions(field, writing)
  const optionId = (id: string) => `${list}-${id}`
  const [first] = offered
  return (
    <>
      <TextField
        label={label}
        helperText={text('mentions.hint')}
        value={writing.value}
        inputRef={field}
        onChange={({ target }) => {
          writing.onValue(target.value)
          look()
        }}
        onSelect={look}
        onKeyDown={onKeyDown}
        onBlur={() => look(false)}
        multiline
        fullWidth
        sx={{ mt: 1 }}
        slotProps={{
          htmlInput: {
            maxLength: longest,
            'aria-autocomplete': 'list',
            ...(active && {
              'aria-controls': list,
              'aria-activedescendant': optionId(active.id),
            }),
          },
        }}
      />
      <Popper
        open={first !== undefined}
        anchorEl={field.current}
        placement="bottom-start"
        sx={{ zIndex: 'tooltip' }}
      >
        <Paper sx={{ border: 1, borderColor: 'divider', boxShadow: 3 }}>
          <MenuList id={list} role="listbox" aria-label={text('mentions.people')} dense>
            {offered.map((person) => (
              <MenuItem
                key={person.id}
                id={optionId(person.id)}
                role="option"
                aria-selected={person.id === active?.id}
                selected={person.id === active?.id}
                tabIndex={-1}
                // the caret stays where it is
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => choose(person)}
              >
                {person.name}
              </MenuItem>
            ))}
          </MenuList>
        </Paper>
      </Popper>
    </>
  )
}
