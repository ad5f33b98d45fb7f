import { setup } from '../support/database-server.ts'

/** 自有数据库 — a server with one migrated database, for a bench that runs outside the tests. */
export async function ownDatabase() {
  const urls = { databaseServer: '', appLogin: '' }
  const stop = await setup({ provide: (name, url) => void Object.assign(urls, { [name]: url }) })
  const database = { ownerUrl: urls.databaseServer, appUrl: urls.appLogin, drop: async () => {} }
  return { database, stop }
}
