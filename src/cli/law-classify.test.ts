import assert from 'node:assert/strict'
import { test } from 'node:test'
import { examples, fits, run } from './law-examples.fixture.ts'

const commands = ['classify', 'review-body', 'regime']
/** The Conduct Regulations are not computed yet, and say so. */
const complaintsSide = ({ id }: { id: string }) => id.startsWith('EX-')

for (const example of examples.filter(complaintsSide)) {
  const asks = example.asks.filter(({ command }) => commands.includes(command))
  if (asks.length === 0) continue
  test(`${example.id} ${example.title}: what it is and whose review it would be`, async () => {
    for (const { command, on, knownOn, variant, expect } of asks) {
      const file = JSON.stringify(variant ? example.variants?.[variant] : example.case)
      const known = knownOn ? ['--known-on', knownOn] : []
      const { code, json } = await run([command, '-', '--on', on, ...known, '--json'], file)
      assert.equal(code, 0)
      const answer: unknown = json()
      const about = `${command} of ${variant ?? 'the case'} on ${on}`
      const shown = JSON.stringify(answer, null, 1)
      assert.ok(fits(expect.contains ?? {}, answer), `${about}: ${shown}`)
      for (const pattern of expect.absent ?? [])
        assert.ok(!fits(pattern, answer), `${about}: ${JSON.stringify(pattern)} is in ${shown}`)
    }
  })
}
