import AccountIcon from '@mui/icons-material/AccountCircleOutlined'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Divider from '@mui/material/Divider'
import Menu from '@mui/material/Menu'
import MenuItem from '@mui/material/MenuItem'
import Typography from '@mui/material/Typography'
import { useLogout } from 'ra-core'
import { useState } from 'react'
import { Link } from 'react-router'
import { useText } from '../texts/use-text.ts'
import { useViewer } from './use-viewer.ts'

/** 我的账户 — name, unit and roles of whoever is signed in, and the way out. */
export const UserMenu = () => {
  const text = useText()
  const signOut = useLogout()
  const viewer = useViewer()
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  if (viewer === null) return null
  return (
    <>
      <Button
        color="inherit"
        aria-haspopup="menu"
        aria-label={`${text('session.menu')}: ${viewer.name}`}
        startIcon={<AccountIcon />}
        onClick={({ currentTarget }) => setAnchor(currentTarget)}
      >
        {viewer.name}
      </Button>
      <Menu open={anchor !== null} anchorEl={anchor} onClose={() => setAnchor(null)}>
        <Person />
        <Divider component="li" />
        <MenuItem component={Link} to="/profile" onClick={() => setAnchor(null)}>
          {text('profile.title')}
        </MenuItem>
        <MenuItem onClick={() => signOut({}, '/login', false)}>{text('session.signOut')}</MenuItem>
      </Menu>
    </>
  )
}

const Person = () => {
  const text = useText()
  const viewer = useViewer()
  const roles = [...new Set(viewer?.roles.map(({ role }) => role))]
  return (
    <Box component="li" role="presentation" sx={{ px: 2, py: 1, maxWidth: 280 }}>
      <Typography sx={{ fontWeight: 600 }}>{viewer?.name}</Typography>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {viewer?.unitName ?? viewer?.cityName}
      </Typography>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {roles.map((role) => text(`roles.${role}`)).join(' · ')}
      </Typography>
    </Box>
  )
}
