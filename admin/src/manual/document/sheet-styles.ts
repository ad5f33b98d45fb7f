/** 纸面 — a sheet of a document: black on white, whatever the theme. */
export const sheet = {
  ...{ maxWidth: 960, mx: 'auto', mt: 3, p: { xs: 2, sm: 4 }, color: '#000', bgcolor: '#fff' },
  '@media print': { border: 0, p: 0, m: 0, maxWidth: 'none' },
}

/** 表格 — ruled, its headings again on every page. */
export const table = {
  ...{ width: '100%', minWidth: 680, borderCollapse: 'collapse', fontSize: '0.8125rem' },
  '& th, & td': { border: '1px solid #000', px: 0.75, py: 0.5, verticalAlign: 'top' },
  '& th': { textAlign: 'center', fontWeight: 600 },
  '& tr': { breakInside: 'avoid' },
  '@media print': { minWidth: 0, fontSize: '9pt', '& thead': { display: 'table-header-group' } },
}
