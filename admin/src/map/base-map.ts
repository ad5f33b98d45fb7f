const contentOf = (name: string) =>
  document.querySelector(`meta[name="${name}"]`)?.getAttribute('content') ?? ''

/** 底图 — where the pictures under the maps come from, as the installation says; null for plain ground. */
export function baseMap() {
  const tiles = contentOf('map-tiles')
  return tiles.startsWith('http') ? { tiles, credit: contentOf('map-credit') } : null
}
