import DarkIcon from '@mui/icons-material/DarkModeOutlined'
import LightIcon from '@mui/icons-material/LightModeOutlined'
import IconButton from '@mui/material/IconButton'
import { useTheme } from '@mui/material/styles'
import Tooltip from '@mui/material/Tooltip'
import { setPreferences } from '../api/set-preferences.ts'
import { useText } from '../texts/use-text.ts'

/** 主题 — light or dark. */
export const ThemeButton = () => {
  const text = useText()
  const dark = useTheme().palette.mode === 'dark'
  return (
    <Tooltip title={text(dark ? 'app.useLight' : 'app.useDark')}>
      <IconButton
        color="inherit"
        size="small"
        onClick={() => setPreferences({ theme: dark ? 'light' : 'dark' })}
      >
        {dark ? <LightIcon fontSize="small" /> : <DarkIcon fontSize="small" />}
      </IconButton>
    </Tooltip>
  )
}
