import { createRequire } from 'node:module'
import type { ModdleElement } from 'bpmn-moddle'
import Linter from 'bpmnlint/lib/linter.js'
import NodeResolver from 'bpmnlint/lib/resolver/node-resolver.js'
import { rules } from '../../processes/lint/plugin.ts'
import { type Finding, findingsOf } from './apply-rules.ts'
import { parseBpmn } from './moddle.ts'

/** What exists outside the model: the job types that have a worker. */
export type Known = { readonly jobTypes: readonly string[] }

const ours = 'bpmnlint-plugin-zhihui'
const stock = new NodeResolver({ require: createRequire(import.meta.url) })
const resolver = {
  resolveRule: (pkg: string, name: string) =>
    pkg === ours
      ? Object.entries(rules).find(([rule]) => rule === name)?.[1]
      : stock.resolveRule(pkg, name),
  resolveConfig: (pkg: string, name: string) => stock.resolveConfig(pkg, name),
}

/** 检查 — lints a model as the engine line 8.5 and our own rules demand; nothing is switched off. Throws MODEL_INVALID for what is no BPMN. */
export async function lintModel(xml: string, known: Known): Promise<readonly Finding[]> {
  return lintDefinitions(await parseBpmn(xml), known)
}

/** 检查 — the same for a model already parsed. */
export async function lintDefinitions(
  definitions: ModdleElement,
  known: Known,
): Promise<readonly Finding[]> {
  return findingsOf(definitions, await rulesFor(known))
}

/** 生效规则 — those that are applied to every model, the stock ones first. */
export function rulesFor(known: Known) {
  const own = Object.keys(rules).map((rule) => [`zhihui/${rule}`, ['error', known]])
  const config = {
    extends: ['bpmnlint:recommended', 'plugin:camunda-compat/camunda-cloud-8-5'],
    rules: Object.fromEntries(own),
  }
  return new Linter({ config, resolver }).resolveRules(config)
}
