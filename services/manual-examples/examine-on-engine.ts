import type { Act } from '../ctx.ts'
import { type DraftsBeside, openSandbox, type SandboxRoom } from '../sandbox/open-sandbox.ts'
import type { OpenExample } from './examine.ts'
import { differencesOf, Expected } from './expectation.ts'
import { foundOnEngine, namesInSandbox } from './found-on-engine.ts'
import { keepResults } from './keep-results.ts'

type Begun = {
  readonly runId: string
  readonly editionId: string
  readonly beside: DraftsBeside
  readonly examples: readonly OpenExample[]
}

/** 在引擎上运行 — files each example in the city's sandbox, in the order of their instants; taken up again it goes on behind those that are kept. */
export async function examineOnEngine(act: Act, room: SandboxRoom, begun: Begun): Promise<void> {
  const { runId, examples } = begun
  if (examples.length === 0) return
  const sandbox = await openSandbox(act, room, begun)
  const names = await namesInSandbox(act, begun)
  const kept = await act(({ db }) =>
    db.manualExampleResult.findMany({ where: { runId }, select: { exampleId: true } }),
  )
  const left = byInstant(examples, new Set(kept.map(({ exampleId }) => exampleId)))
  for (const [i, example] of left.entries()) {
    const expected = Expected.parse(example.expected)
    const found = await foundOnEngine(sandbox, names, example).catch((error: unknown) => {
      const why = error instanceof Error ? error.message : String(error)
      throw new Error(`The example “${example.name}” could not be filed in the sandbox: ${why}`)
    })
    const differences = differencesOf(expected, found)
    await act(async (ctx) => {
      await keepResults(ctx, runId, [{ example, expected, found, differences }])
      await ctx.db.manualExampleRun.update({
        where: { id: runId },
        data: { done: kept.length + i + 1 },
      })
    })
  }
}

type Timed = { readonly id: string; readonly reportedAt: Date }

/** 按时刻 — those that are not done yet, the earliest first: the sandbox's clock goes forward only. */
export const byInstant = <Example extends Timed>(
  examples: readonly Example[],
  done: ReadonlySet<string>,
): Example[] =>
  examples
    .filter(({ id }) => !done.has(id))
    .toSorted((a, b) => a.reportedAt.getTime() - b.reportedAt.getTime())
