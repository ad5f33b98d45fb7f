import Box from '@mui/material/Box'

/** 拒绝理由 — what a refusal says itself, in English, below the words of the page. */
export const Reason = ({ said }: { readonly said: string | null }) =>
  said === null ? null : (
    <Box lang="en" sx={{ overflowWrap: 'anywhere', whiteSpace: 'pre-line' }}>
      {said}
    </Box>
  )
