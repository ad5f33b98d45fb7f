import type { Page } from 'playwright-core'

/** How many pages of A4 a page of the screens is printed on. */
export async function pagesOf(page: Page): Promise<number | undefined> {
  const pdf = (await page.pdf({ format: 'A4' })).toString('latin1')
  return pdf.match(/\/Type\s*\/Page\b/g)?.length
}

/** Of all that is to be read on paper: the colors of its words, of what lies below them, and of the lines around them. */
export const colorsOf = (page: Page) =>
  page.evaluate(() => {
    const clear = 'rgba(0, 0, 0, 0)'
    const shown = [...document.querySelectorAll('main *')].filter(
      (it) => it.checkVisibility() && it.closest('svg, [role=img]') === null,
    )
    const different = (colors: string[]) => [...new Set(colors)].sort()
    const looks = shown.map((it) => getComputedStyle(it))
    const sides = ['Top', 'Right', 'Bottom', 'Left'] as const
    return {
      words: different(looks.map(({ color }) => color)),
      grounds: different(
        [getComputedStyle(document.body), ...looks]
          .map(({ backgroundColor }) => backgroundColor)
          .filter((color) => color !== clear),
      ),
      lines: different(
        looks.flatMap((look) =>
          sides
            .filter((side) => look[`border${side}Style`] !== 'none')
            .filter((side) => look[`border${side}Width`] !== '0px')
            .map((side) => look[`border${side}Color`]),
        ),
      ),
    }
  })
