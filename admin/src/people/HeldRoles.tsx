import Box from '@mui/material/Box'
import { useNamed, useText } from '../texts/use-text.ts'
import type { ListedPerson } from './list-people.ts'

/** 角色 — each role on a line, with the unit at which it is held. */
export const HeldRoles = ({ roles }: Pick<ListedPerson, 'roles'>) => {
  const text = useText()
  const named = useNamed()
  return roles.map(({ role, unit }) => (
    <div key={`${role} ${unit?.id}`}>
      {text(`roles.${role}`)}
      {unit !== null && (
        <Box component="span" sx={{ color: 'text.secondary' }}>
          {' · '}
          {named(unit)}
        </Box>
      )}
    </div>
  ))
}
