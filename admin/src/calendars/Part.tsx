import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { type ReactNode, useId } from 'react'

type Props = { readonly title: string; readonly note?: string; readonly children: ReactNode }

/** One part of the form of a draft, with its heading. */
export const Part = ({ title, note, children }: Props) => {
  const id = useId()
  return (
    <Stack role="group" aria-labelledby={id} sx={{ gap: 1.5 }}>
      <div>
        <Typography variant="h3" id={id}>
          {title}
        </Typography>
        {note !== undefined && (
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>
            {note}
          </Typography>
        )}
      </div>
      {children}
    </Stack>
  )
}

/** Fields beside each other, below each other where there is no room. */
export const PartRow = ({ children }: { readonly children: ReactNode }) => (
  <Stack direction="row" sx={{ gap: 1.5, flexWrap: 'wrap', alignItems: 'flex-start' }}>
    {children}
  </Stack>
)
