import MenuIcon from '@mui/icons-material/Menu'
import AppBar from '@mui/material/AppBar'
import Box from '@mui/material/Box'
import IconButton from '@mui/material/IconButton'
import Toolbar from '@mui/material/Toolbar'
import Typography from '@mui/material/Typography'
import { useText } from '../texts/use-text.ts'
import { LanguageButton } from './LanguageButton.tsx'
import { ThemeButton } from './ThemeButton.tsx'
import { UserMenu } from './UserMenu.tsx'
import { useViewer } from './use-viewer.ts'

/** 页眉 — the city, the language, the colors, and oneself. */
export const Header = ({ onMenu }: { readonly onMenu: () => void }) => {
  const text = useText()
  return (
    <AppBar position="sticky" color="inherit" className="no-print" sx={bar}>
      <Toolbar variant="dense" sx={{ gap: 1, px: { xs: 1, sm: 2 } }}>
        <IconButton
          aria-label={text('app.navigation')}
          onClick={onMenu}
          sx={{ display: { md: 'none' } }}
        >
          <MenuIcon />
        </IconButton>
        <Typography
          component="span"
          sx={{ fontWeight: 700, fontSize: '1.0625rem', color: 'primary.main' }}
        >
          {text('app.name')}
        </Typography>
        <CityName />
        <Box sx={{ flex: 1 }} />
        <LanguageButton />
        <ThemeButton />
        <UserMenu />
      </Toolbar>
    </AppBar>
  )
}

const CityName = () => {
  const viewer = useViewer()
  return (
    <Typography
      component="span"
      noWrap
      sx={{ color: 'text.secondary', display: { xs: 'none', sm: 'block' }, minWidth: 0 }}
    >
      {viewer?.cityName}
    </Typography>
  )
}

const bar = { borderBottom: 1, borderColor: 'divider', bgcolor: 'background.paper' }
