import Box from '@mui/material/Box'
import { useText } from '../texts/use-text.ts'
import { type Scope, scopeInWords } from './scope-words.ts'

/** 适用范围 — where and when a line answers, one thing below the other. */
export const ScopeWords = ({ scope }: { readonly scope: Scope }) => {
  const text = useText()
  return scopeInWords(scope, text).map((words) => (
    <Box key={words} component="span" sx={{ display: 'block' }}>
      {words}
    </Box>
  ))
}
