import {
  openQueueSession,
  type QueueRoom,
  type QueueSession,
  type QueueTasks,
} from './queue-session.ts'

const restartAfter = 500

/** 任务队列 — runs queued work until it is stopped; when the database was away, a new session does what the old one had in its hands. */
export async function runQueue(room: QueueRoom, queue: QueueTasks) {
  const leaving = new Set<Promise<void>>()
  const leave = (session: QueueSession) => {
    const left = session.close().finally(() => leaving.delete(left))
    leaving.add(left)
  }
  const state: { session: QueueSession | null; stopped: boolean } = {
    session: null,
    stopped: false,
  }
  const enter = (session: QueueSession) => {
    if (state.stopped) return leave(session)
    state.session = session
    void session.broken.then((why) => {
      if (state.stopped) return
      room.log.error({ err: why }, 'the queue broke off; it is opened again')
      state.session = null
      leave(session)
      reopen()
    })
  }
  const reopen = () =>
    void setTimeout(() => {
      if (!state.stopped) openQueueSession(room, queue).then(enter, reopen)
    }, restartAfter).unref()
  enter(await openQueueSession(room, queue))
  return {
    stop: async () => {
      state.stopped = true
      if (state.session !== null) leave(state.session)
      await Promise.all(leaving)
    },
  }
}
