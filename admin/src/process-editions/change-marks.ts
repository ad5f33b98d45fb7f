import type { PartChange } from '../api/generated/operations.ts'

/** 变化标记 — elements that another version has differently, and how. */
export type ChangeMarks = readonly (readonly [elementId: string, change: PartChange])[]

/** By color and by line: nobody needs to tell colors apart. */
export const changeLooks = {
  ADDED: { stroke: '#1b6e34', dash: 'none', fill: '#e3f4e6' },
  REMOVED: { stroke: '#b3261e', dash: '10 5', fill: '#fbe4e2' },
  CHANGED: { stroke: '#8a5a00', dash: '3 3', fill: '#fdf1d6' },
  MOVED: { stroke: '#1a5aa8', dash: '12 4 2 4', fill: 'none' },
} as const satisfies Record<PartChange, unknown>

/** The class of a marked element. */
export const classOfChange = (change: PartChange): string => `marked-${change.toLowerCase()}`
