import type { PrismaClient } from '../prisma/generated/client.ts'
import type { Context } from './context.ts'

/** 表单 — a process edition's form documents by their ids; read once, however many tasks of a request show theirs. */
export function readForms(db: PrismaClient): Context['formsOf'] {
  const editions = new Map<string, Promise<ReadonlyMap<string, unknown>>>()
  return (processEditionId) => {
    const forms = editions.get(processEditionId) ?? read(db, processEditionId)
    editions.set(processEditionId, forms)
    return forms
  }
}

async function read(db: PrismaClient, processEditionId: string) {
  const forms = await db.form.findMany({
    where: { processEditionId },
    select: { formId: true, document: true },
  })
  return new Map(forms.map(({ formId, document }) => [formId, document]))
}
