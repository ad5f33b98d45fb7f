import Typography from '@mui/material/Typography'

type Props = { readonly title: string; readonly advice: string }

/** 空 — a part of the page with nothing in it says so, and what to do. */
export const Nothing = ({ title, advice }: Props) => (
  <>
    <Typography sx={{ fontWeight: 600 }}>{title}</Typography>
    <Typography variant="body2" sx={{ color: 'text.secondary' }}>
      {advice}
    </Typography>
  </>
)
