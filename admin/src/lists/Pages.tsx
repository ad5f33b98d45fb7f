import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useListContext } from 'ra-core'
import { useText } from '../texts/use-text.ts'

/** 翻页 — back and forth, and how many there are where that is known. */
export const Pages = () => {
  const text = useText()
  const { page, perPage, total, setPage, hasNextPage, hasPreviousPage } = useListContext()
  if (!hasNextPage && !hasPreviousPage) return null
  const many = total !== undefined && total >= 10_000 ? '10000+' : total
  return (
    <Stack
      component="nav"
      aria-label={text('lists.pages')}
      direction="row"
      className="no-print"
      sx={{ mt: 1.5, gap: 1, alignItems: 'center', justifyContent: 'flex-end' }}
    >
      <Typography variant="body2" sx={{ color: 'text.secondary', mr: 1 }}>
        {many === undefined
          ? text('lists.page', { page })
          : text('lists.pageOf', { page, pages: Math.ceil((total ?? 0) / perPage), total: many })}
      </Typography>
      <Button disabled={!hasPreviousPage} onClick={() => setPage(page - 1)}>
        {text('lists.previous')}
      </Button>
      <Button disabled={!hasNextPage} onClick={() => setPage(page + 1)}>
        {text('lists.next')}
      </Button>
    </Stack>
  )
}
