import Box from '@mui/material/Box'

/** 逐行 — one thing below the other. */
export const WordLines = ({ lines }: { readonly lines: readonly string[] }) =>
  lines.map((words) => (
    <Box key={words} component="span" sx={{ display: 'block' }}>
      {words}
    </Box>
  ))
