import { expect, test } from 'vitest'
import { engineUnavailable, modelInvalid } from '../../services/errors.ts'
import { publishWhenThere } from '../../start/publish-when-there.ts'

/** What was told, and what was tried, until there was nothing more to try. */
async function tried(answers: readonly (Error | null)[]) {
  const { promise: ended, resolve: end } = deferred()
  const told: string[] = []
  const left = [...answers]
  const tell = (level: string) => (_: unknown) => {
    told.push(level)
    if (left.length === 0) end()
  }
  const publish = async () => {
    const answer = left.shift()
    if (answer) throw answer
    told.push('published')
    end()
  }
  const publishing = publishWhenThere(publish, { warn: tell('away'), error: tell('refused') }, 1)
  await ended
  await publishing.stop()
  return told
}
const deferred = () => {
  let resolve = () => {}
  const promise = new Promise<void>((done) => {
    resolve = done
  })
  return { promise, resolve }
}

test('newer models wait for an engine that is away, and the start does not end for it', async () => {
  expect(await tried([engineUnavailable(), engineUnavailable(), null])).toEqual([
    'away',
    'away',
    'published',
  ])
})

test('a model that the engine refuses is told once and not tried again', async () => {
  expect(await tried([modelInvalid('no')])).toEqual(['refused'])
})
