// How long a spreadsheet engine takes to recalculate the formulas of a model after one input was changed.

import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { HyperFormula } from 'hyperformula'
import { percentile } from './bench-table.mjs'

const project = fileURLToPath(new URL('../..', import.meta.url))
const times = 60

/** Microseconds for one changed input of the first sheet that examples/sheets.rs prints, and its number of cells. */
export function measureSpreadsheet() {
  const printed = execFileSync('cargo', ['run', '--quiet', '--example', 'sheets', '--', '0'], {
    cwd: project,
    encoding: 'utf8',
    maxBuffer: 1 << 30,
  })
  const { cells, changes: [[row, value]] } = JSON.parse(printed.split('\n')[0])
  const engine = HyperFormula.buildFromArray(cells.map((cell) => [cell]), { licenseKey: 'gpl-v3', maxRows: 200_000 })
  const all = Array.from({ length: times }, (_, time) => {
    const start = performance.now()
    engine.setCellContents({ sheet: 0, col: 0, row }, value * (1 - time / 1000))
    return (performance.now() - start) * 1000
  })
  engine.destroy()
  return { cells: cells.length, time: percentile(all.slice(10), 0.5) }
}
