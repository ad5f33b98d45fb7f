import { saidInPage } from '../shell/said-in-page.ts'

/** 底图 — where the pictures under the maps come from, as the installation says; null for plain ground. */
export function baseMap() {
  const tiles = saidInPage('map-tiles')
  return tiles.startsWith('http') ? { tiles, credit: saidInPage('map-credit') } : null
}
