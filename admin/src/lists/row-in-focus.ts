/** A row shows that the pointer or the keyboard is on it. */
export const rowInFocus = {
  '&:hover, &:focus-within': { bgcolor: 'action.hover' },
  '&:focus-within': { boxShadow: 'inset 3px 0 0 currentColor' },
  '&:last-of-type td': { borderBottom: 0 },
}
