import pg from 'pg'

type Taken = Parameters<pg.Pool['connect']>[0]

/**
 * 队列连接池 — takes a connection back once, however often it is given back: when the database dies while the queue
 * begins to listen, its library gives the same one back twice, and the refusal of the second would end the process.
 */
export class QueuePool extends pg.Pool {
  override connect(): Promise<pg.PoolClient>
  override connect(taken: Taken): void
  override connect(taken?: Taken): Promise<pg.PoolClient> | undefined {
    if (taken === undefined) return super.connect()
    super.connect((error, client, giveBack) => {
      // a pool that has been ended hands out nothing, and nothing to give it back with
      if (client === undefined) return taken(error, client, () => undefined)
      let isBack = false
      taken(error, client, (destroyed) => {
        if (isBack) return
        isBack = true
        giveBack(destroyed)
      })
    })
    return undefined
  }
}
