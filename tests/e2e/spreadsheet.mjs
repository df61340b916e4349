// The formulas of models, given to a spreadsheet engine, give every value that the planner gives, and give
// them again after some inputs were changed in the sheet.

import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { test } from 'node:test'
import { HyperFormula } from 'hyperformula'

const project = fileURLToPath(new URL('../..', import.meta.url))
const options = {
  licenseKey: 'gpl-v3',
  // Numbers as they are, not rounded to fifteen digits.
  smartRounding: false,
  maxRows: 200_000,
}

/** The place of the first cell whose value is not the one that is expected, with both; undefined where none is. */
function firstDifference(engine, expected) {
  for (const [row, value] of expected.entries()) {
    const found = engine.getCellValue({ sheet: 0, col: 0, row })
    const same = typeof value === 'number' && typeof found === 'number'
      ? Math.abs(found - value) <= 1e-9 * Math.max(1, Math.abs(value))
      : found === value
    if (!same) return { row, value, found, formula: engine.getCellFormula({ sheet: 0, col: 0, row }) }
  }
}

const printed = execFileSync('cargo', ['run', '--quiet', '--example', 'sheets', '--', '60'], {
  cwd: project,
  encoding: 'utf8',
  maxBuffer: 1 << 30,
})
const sheets = printed.trimEnd().split('\n').map((line) => JSON.parse(line))

for (const [place, { cells, values, changes, after }] of sheets.entries()) {
  test(`a spreadsheet of scenario ${place} gives its values, and new ones for new inputs`, () => {
    const engine = HyperFormula.buildFromArray(cells.map((cell) => [cell]), options)
    assert.equal(firstDifference(engine, values), undefined)
    engine.batch(() => {
      for (const [row, value] of changes) engine.setCellContents({ sheet: 0, col: 0, row }, value)
    })
    assert.equal(firstDifference(engine, after), undefined)
    assert.ok(cells.length > 50)
    if (changes.length > 0) assert.notDeepEqual(values, after)
    engine.destroy()
  })
}
