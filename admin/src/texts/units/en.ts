/** 英文 — the texts of what is done with units and unit grids. */
export const unitTexts = {
  unitActs: {
    add: 'Add a unit',
    change: 'Change',
    changeTitle: 'Change %{name}',
    name: 'Name (Chinese)',
    nameEn: 'Name (English)',
    areaCode: 'Division code',
    areaClassHint: 'Of a street, for its grids that have none of their own',
    noClass: 'None',
    streetOnly: 'Only a street has an area class. Nothing was saved.',
    parentHint: 'Empty: at the top.',
    needed: 'Give name and code.',
    codeTaken: 'Another unit has this code. Nothing was saved.',
    parentWrong:
      'A unit is no part of itself, and the city’s own centers stay at the top. Nothing was saved.',
    stillUsed: 'Steps still wait at this unit, or it is the one of last resort. Nothing was saved.',
    versions: 'What it was',
  },
  unitTree: {
    count: 'Units: %{count}',
    openAll: 'Expand all',
    closeAll: 'Collapse all',
    noAccounts: 'no accounts',
  },
  gridImport: {
    title: 'Import unit grids',
    note: 'GeoJSON polygons with code (15 digits), name and street (code or name), and area class (class 1 to class 4) where a grid has one of its own. Grids are known by their code; overlaps are told. Nothing is ever removed.',
    back: 'All units',
  },
  beatImport: {
    title: 'Import responsibility grids',
    note: 'XLSX or CSV with code, name, collector (name or telephone) and the unit grids that belong to it, by their codes with spaces between. What is known by its code is brought up to date; empty cells and missing lines change nothing.',
  },
}
