import { createTheme, type Theme, type ThemeOptions } from '@mui/material/styles'

const fontFamily = [
  'system-ui',
  '"PingFang SC"',
  '"Microsoft YaHei"',
  '"Noto Sans CJK SC"',
  '"Noto Sans SC"',
  'sans-serif',
].join(', ')

const palettes = {
  light: {
    mode: 'light',
    primary: { main: '#0b57a4', contrastText: '#ffffff' },
    secondary: { main: '#33475c', contrastText: '#ffffff' },
    success: { main: '#1f7a3d' },
    warning: { main: '#8a5a00' },
    error: { main: '#b3261e' },
    info: { main: '#0b57a4' },
    background: { default: '#f4f6f8', paper: '#ffffff' },
    text: { primary: '#1c2430', secondary: '#515d6c' },
    divider: '#dde3e9',
  },
  dark: {
    mode: 'dark',
    primary: { main: '#8cc2ff', contrastText: '#08203b' },
    secondary: { main: '#b7c4d3', contrastText: '#14181e' },
    success: { main: '#7fd49b' },
    warning: { main: '#f0c060' },
    error: { main: '#ff9d94' },
    info: { main: '#8cc2ff' },
    background: { default: '#14181e', paper: '#1c222b' },
    text: { primary: '#e6eaf0', secondary: '#aab5c2' },
    divider: '#38424f',
  },
} as const

function themeOf(mode: 'light' | 'dark'): Theme {
  const palette = palettes[mode]
  return createTheme({
    palette,
    shape: { borderRadius: 8 },
    typography: {
      fontFamily,
      fontSize: 13,
      h1: { fontSize: '1.375rem', fontWeight: 600, lineHeight: 1.35 },
      h2: { fontSize: '1.0625rem', fontWeight: 600, lineHeight: 1.4 },
      h3: { fontSize: '0.9375rem', fontWeight: 600, lineHeight: 1.4 },
      button: { textTransform: 'none', fontWeight: 600 },
    },
    components: { ...surfaces(palette.divider), ...controls(palette) },
  })
}

const surfaces = (divider: string): ThemeOptions['components'] => ({
  MuiPaper: {
    defaultProps: { elevation: 0 },
    styleOverrides: { root: { backgroundImage: 'none' } },
  },
  MuiAppBar: { defaultProps: { elevation: 0 } },
  MuiCard: {
    defaultProps: { elevation: 0 },
    styleOverrides: { root: { border: `1px solid ${divider}` } },
  },
  MuiTableCell: {
    defaultProps: { size: 'small' },
    styleOverrides: {
      root: { borderColor: divider, padding: '7px 12px' },
      head: { fontWeight: 600, whiteSpace: 'nowrap' },
    },
  },
})

type Palette = (typeof palettes)['light' | 'dark']

const controls = ({ primary, text }: Palette): ThemeOptions['components'] => ({
  MuiButtonBase: {
    defaultProps: { disableRipple: true },
    styleOverrides: {
      root: { '&.Mui-focusVisible': { outline: `2px solid ${primary.main}`, outlineOffset: 2 } },
    },
  },
  MuiButton: { defaultProps: { disableElevation: true } },
  MuiTextField: { defaultProps: { size: 'small', variant: 'outlined' } },
  MuiFormControl: { defaultProps: { size: 'small' } },
  MuiChip: { defaultProps: { size: 'small' } },
  MuiLink: { defaultProps: { underline: 'hover' } },
  MuiTooltip: { defaultProps: { enterDelay: 400 } },
  MuiFormLabel: { styleOverrides: { root: { color: text.secondary } } },
})

/** 主题 — calm, dense, legible: for somebody with eighty cases before them. */
export const themes = { light: themeOf('light'), dark: themeOf('dark') }
