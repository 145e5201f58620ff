import assert from 'node:assert/strict'
import { test } from 'node:test'
import { lawFilesSkip, rowsOf as read, readLawFile } from './law-files.fixture.ts'
import { allLawFiles, rowsOf } from './rows.ts'
import { tables } from './tables.ts'

for (const file of allLawFiles) {
  test(`every id of ${file} is listed, under its section`, { skip: lawFilesSkip }, () => {
    const { sections } = readLawFile(file)
    const listed = new Map(rowsOf[file].map(({ section, ids }) => [section, ids]))
    const found = new Map(sections.map(({ section, ids }) => [section, ids]))
    assert.ok(found.size > 10)
    for (const [section, ids] of found) assert.deepEqual(listed.get(section) ?? [], ids, section)
    for (const section of listed.keys()) assert.ok(found.has(section), `no section ${section}`)
  })

  test(`every table of ${file} without ids is listed, with its rows`, {
    skip: lawFilesSkip,
  }, () => {
    const found = readLawFile(file).tables.map(({ section, head, rows }) => [section, head, rows])
    const listed = tables.filter(each => each.file === file)
    assert.deepEqual(
      listed.map(({ section, head, rows }) => [section, head, rows]),
      found,
    )
  })
}

test('an id stands bare or marked, in a cell of two, behind a prefix, or before a formula', () => {
  const { sections, tables: without } = read(
    [
      '## 1. One',
      '| id | fact |\n|---|---|\n| a.bare | x |\n| not an id | y |\n| `b.marked` `c.second` | x |',
      '### 1.2 Two',
      '| id `d.e.` | signal |\n|---|---|\n| after-dp1A | x |',
      '**6.9 `f.formula`** Σ',
      '`g.rule`: ask',
      '| measure | value |\n|---|---|\n| Complaints | 1 |',
    ].join('\n'),
  )
  assert.deepEqual(sections, [
    { section: '1', ids: ['a.bare', 'b.marked', 'c.second'] },
    { section: '1.2', ids: ['d.e.after-dp1A', 'f.formula', 'g.rule'] },
  ])
  assert.deepEqual(without, [
    { section: '1', head: 'id', rows: 1 },
    { section: '1.2', head: 'measure', rows: 1 },
  ])
})
