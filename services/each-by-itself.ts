/** 逐一办理 — each by itself: one that fails keeps none behind it waiting. Throws what they failed of once all have had their turn. */
export async function eachByItself<Item>(
  items: readonly Item[],
  run: (item: Item) => Promise<unknown>,
): Promise<void> {
  assertNone(await failuresOf(items, run))
}

type Waiting<Item> = {
  /** The next that wait, behind so many that have failed and wait on, in an order in which these stay in front. */
  readonly next: (failed: number) => Promise<readonly Item[]>
  readonly run: (item: Item) => Promise<unknown>
}

/** 逐页办理 — all that wait, page by page and each by itself. Answers how many there were; throws what they failed of. */
export async function allWaiting<Item>({ next, run }: Waiting<Item>): Promise<number> {
  const failures: unknown[] = []
  let count = 0
  for (let items = await next(0); items.length > 0; items = await next(failures.length)) {
    failures.push(...(await failuresOf(items, run)))
    count += items.length
  }
  assertNone(failures)
  return count
}

async function failuresOf<Item>(
  items: readonly Item[],
  run: (item: Item) => Promise<unknown>,
): Promise<readonly unknown[]> {
  const failures: unknown[] = []
  for (const item of items)
    try {
      await run(item)
    } catch (error) {
      failures.push(error)
    }
  return failures
}

function assertNone(failures: readonly unknown[]): void {
  if (failures.length > 0)
    throw new AggregateError(failures, `${failures.length} failed; the first: ${failures[0]}`)
}
