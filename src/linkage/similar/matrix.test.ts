import assert from 'node:assert/strict'
import { test } from 'node:test'
import { directionsOf, straighten } from './matrix.ts'

const near = (one: number | undefined, other: number) =>
  Math.abs((one ?? Number.NaN) - other) < 1e-4

test('columns are made of unit length and at right angles, and one that adds nothing is nought', () => {
  const matrix = Float32Array.from([3, 1, 6, 4, 1, 8])
  straighten(matrix, 3)
  assert.ok(near(matrix[0], 0.6) && near(matrix[3], 0.8))
  assert.ok(near((matrix[0] ?? 0) * (matrix[1] ?? 0) + (matrix[3] ?? 0) * (matrix[4] ?? 0), 0))
  assert.deepEqual([matrix[2], matrix[5]], [0, 0])
})

test('the direction rows lie along most comes first', () => {
  // Rows along (1, 1) three times as far as along (1, -1).
  const found = directionsOf(Float32Array.from([3, 3, 1, -1]), 2, 2)
  assert.ok(near(Math.abs(found[0] ?? 0), 1) && near(found[2], 0))
  assert.ok(near(found[1], 0) && near(Math.abs(found[3] ?? 0), 1))
})
