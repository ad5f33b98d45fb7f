import type { OwnKeys } from '../../shell/own-keys.ts'
import type { modelingTexts } from '../../texts/modeling/texts.ts'

type Words = (typeof modelingTexts)['zh']

const keys = [
  ['Ctrl + Z', 'undo'],
  ['Ctrl + Y', 'redo'],
  ['Ctrl + C', 'copy'],
  ['Ctrl + X', 'cut'],
  ['Ctrl + V', 'paste'],
  ['Ctrl + D', 'duplicate'],
  ['Ctrl + A', 'all'],
  ['Delete', 'remove'],
  ['A', 'append'],
  ['E', 'rename'],
  ['R', 'replace'],
  ['← ↑ → ↓', 'move'],
  ['C', 'connect'],
  ['L', 'lasso'],
  ['S', 'space'],
  ['H', 'hand'],
  ['Ctrl + F', 'search'],
] as const

/** 绘图按键 — those of the drawing board, for the help under `?`. */
export const boardKeys = ({ keys: words }: Words): OwnKeys => ({
  title: words.title,
  keys: keys.map(([key, meaning]) => [key, words[meaning]]),
})
