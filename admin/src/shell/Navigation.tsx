import WorkListIcon from '@mui/icons-material/ChecklistOutlined'
import CasesIcon from '@mui/icons-material/FolderOpenOutlined'
import Drawer from '@mui/material/Drawer'
import List from '@mui/material/List'
import ListItem from '@mui/material/ListItem'
import ListItemButton from '@mui/material/ListItemButton'
import ListItemIcon from '@mui/material/ListItemIcon'
import ListItemText from '@mui/material/ListItemText'
import type { Theme } from '@mui/material/styles'
import useMediaQuery from '@mui/material/useMediaQuery'
import { Link, useLocation } from 'react-router'
import { useText } from '../texts/use-text.ts'
import { useViewer } from './use-viewer.ts'

const sections = [
  { name: 'workList', path: '/work-list', needs: 'workList', Icon: WorkListIcon },
  { name: 'cases', path: '/cases', needs: 'cases', Icon: CasesIcon },
] as const

type Props = { readonly open: boolean; readonly onClose: () => void }

/** 导航 — the sections that the viewer’s rights open; beside the page, or over it on a phone. */
export const Navigation = ({ open, onClose }: Props) => {
  const wide = useMediaQuery<Theme>(({ breakpoints }) => breakpoints.up('md'))
  const text = useText()
  return (
    <Drawer
      className="no-print"
      variant={wide ? 'permanent' : 'temporary'}
      open={wide || open}
      onClose={onClose}
      sx={{ width: wide ? width : 0, flexShrink: 0 }}
      slotProps={{ paper: { sx: { ...panel, ...(wide && { position: 'static' }) } } }}
    >
      <nav aria-label={text('app.navigation')}>
        <Sections onFollow={onClose} />
      </nav>
    </Drawer>
  )
}

const Sections = ({ onFollow }: { readonly onFollow: () => void }) => {
  const text = useText()
  const viewer = useViewer()
  const { pathname } = useLocation()
  return (
    <List sx={{ px: 1, py: 1.5 }}>
      {sections
        .filter(({ needs }) => viewer?.may(needs))
        .map(({ name, path, Icon }) => (
          <ListItem key={name} disablePadding>
            <ListItemButton
              component={Link}
              to={path}
              onClick={onFollow}
              selected={pathname.startsWith(path)}
              {...(pathname.startsWith(path) && { 'aria-current': 'page' as const })}
              sx={{ borderRadius: 1, py: 0.75 }}
            >
              <ListItemIcon sx={{ minWidth: 34, color: 'inherit' }}>
                <Icon fontSize="small" />
              </ListItemIcon>
              <ListItemText primary={text(`sections.${name}`)} />
            </ListItemButton>
          </ListItem>
        ))}
    </List>
  )
}

const width = 188
const panel = { width, bgcolor: 'background.paper', borderRight: 1, borderColor: 'divider' }
