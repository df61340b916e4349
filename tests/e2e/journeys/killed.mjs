// A killed browser loses nothing of which the page had said that it is saved; script/kill-browser does more rounds.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dist } from '../harness.mjs'
import { killAfterSaved } from '../killed.mjs'

test('a browser that is killed after "Saved" has everything the next time', { timeout: 120_000 }, async () => {
  const { edits, lost } = await killAfterSaved({ dist, rounds: 3 })
  assert.ok(edits >= 3)
  assert.equal(lost, 0)
})
