/** Nothing of the page is still on its way; for a page to evaluate. */
export const isAtRest = (): boolean =>
  document.querySelector('[role="progressbar"], [aria-busy="true"]') === null
