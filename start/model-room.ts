import type { EngineIdentity } from '../services/engine/engine-id.ts'
import type { ModelRoom } from '../services/process-drafts/publish-draft.ts'
import { workers } from '../services/workers/index.ts'
import { deployInRequest } from './deploy.ts'
import type { EngineRoom } from './engine-room.ts'

type Parts = { readonly room: Pick<EngineRoom, 'client'>; readonly identity: EngineIdentity }

/** 发布间 — the engine that models are published to while somebody, or a transaction, waits for it. */
export const modelRoom = ({ room: { client }, identity }: Parts): ModelRoom => ({
  engineId: identity.current,
  deploy: deployInRequest(client),
  jobTypes: workers.map(({ jobType }) => jobType),
})
